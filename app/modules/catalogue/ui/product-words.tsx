import { Passage } from '#app/components/passage.tsx'
import type { Phrase } from '#app/core/translation.ts'
import { formatLanguage } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'

/** The description, and behind a fold what the seller wrote where this is a translation. */
export function ProductWords({ description, original }: { description: Phrase; original: Phrase | null }) {
  const { t, locale } = useTranslation()
  return (
    <div className="max-w-3xl">
      <Passage phrase={description} />
      {original && (
        <details className="mt-2 text-sm print:hidden">
          <summary className="text-action inline-flex min-h-11 items-center">
            {t('catalogue.original', { language: formatLanguage(locale, original.locale) })}
          </summary>
          <Passage phrase={original} className="text-text-soft" />
        </details>
      )}
    </div>
  )
}
