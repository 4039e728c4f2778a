import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import type { Locale } from '#app/core/locale.ts'
import { formatDate, formatLanguage } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'

export interface AcceptedRow {
  id: string
  phrase: string
  meanings: string[]
  locale: Locale | null
  evidence: number
  decidedAt: string | Date | null
  decidedBy: { name: string } | null
}

/** A synonym in force: who said so and when, other meanings, and the way out. */
export function AcceptedSynonym({ row }: { row: AcceptedRow }) {
  const { t, locale } = useTranslation()
  return (
    <Form method="post" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="id" value={row.id} />
      <label className="flex min-w-0 flex-1 basis-64 flex-col gap-1 text-sm">
        <span>
          <bdi translate="no" className="font-semibold break-words">
            {row.phrase}
          </bdi>{' '}
          <span className="text-text-soft">
            {row.locale ? formatLanguage(locale, row.locale) : t('search.kinds_all')}
            {row.decidedAt && ` · ${formatDate(locale, new Date(row.decidedAt).toISOString())}`}
            {row.decidedBy && (
              <>
                {' · '}
                <bdi translate="no">{row.decidedBy.name}</bdi>
              </>
            )}
          </span>
        </span>
        <input
          name="meanings"
          key={row.meanings.join()}
          defaultValue={row.meanings.join(', ')}
          aria-label={`${t('search.learning_meanings')}: ${row.phrase}`}
          dir="auto"
          maxLength={1000}
          translate="no"
          className="border-line-strong bg-surface min-h-11 w-full rounded-md border px-3"
        />
      </label>
      <Button type="submit" name="intent" value="change" look="secondary">
        {t('search.learning_change')}
      </Button>
      <Button type="submit" name="intent" value="withdraw" look="quiet">
        {t('search.learning_withdraw')}
      </Button>
    </Form>
  )
}
