import type { Phrase } from '#app/core/translation.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'

/** Tells the reader when no person has read a translation, or its original has changed since. */
export function TranslationNote({ phrase }: { phrase: Phrase }) {
  const { t } = useTranslation()
  return phrase.doubt ? <p className="text-text-soft mt-1 text-sm">{t(`core.translation_${phrase.doubt}`)}</p> : null
}
