import type { Phrase } from '#app/core/translation.ts'
import { toDirection } from '#app/core/locale.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'

/** A person's text, marked with its own language where that is not the page's. */
export function PhraseText({ phrase, className }: { phrase: Phrase; className?: string }) {
  const { locale } = useTranslation()
  if (phrase.locale === locale) return <span className={className}>{phrase.text}</span>
  return (
    <span lang={phrase.locale} dir={toDirection(phrase.locale)} className={className}>
      {phrase.text}
    </span>
  )
}
