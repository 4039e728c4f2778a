import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { LOCALES } from '#app/core/locale.ts'
import { formatLanguage, formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { LearningPageView, QueryRow } from '../learning.server.ts'
import { AcceptedSynonym, type AcceptedRow } from './accepted-synonym.tsx'
import { SynonymForm } from './synonym-form.tsx'

const SELECT = 'border-line-strong bg-surface min-h-11 max-w-full rounded-md border px-3'
const CARD = 'bg-surface border-line rounded-lg border p-4'
const HEADING = 'mb-3 text-xl font-semibold'

interface LearningPageProps {
  view: Omit<LearningPageView, 'proposed' | 'accepted'> & { proposed: AcceptedRow[]; accepted: AcceptedRow[] }
  outcome: { errors: Record<string, string>; values: Record<string, string> } | undefined
}

/** What was searched for in vain and often, and the words that search reads as other words. */
export function LearningPage({ view, outcome }: LearningPageProps) {
  const { t } = useTranslation()
  const error = outcome && Object.values(outcome.errors)[0]
  return (
    <div className="flex flex-col gap-10">
      {error && (
        <p role="alert" className="bg-notice-soft text-notice rounded-md px-4 py-3">
          {t(error)}
        </p>
      )}
      <FilterForm view={view} />
      {view.proposed.length > 0 && (
        <section>
          <h2 className={HEADING}>{t('search.learning_proposed')}</h2>
          <ul className="flex flex-col gap-3">
            {view.proposed.map((row) => (
              <li key={row.id} className={CARD}>
                <p className="mb-3">
                  <Words text={row.phrase} />{' '}
                  <span className="text-text-soft text-sm">
                    {t('search.learning_evidence', { count: row.evidence })}
                  </span>
                </p>
                <SynonymForm phrase={row.phrase} locale={row.locale} meanings={row.meanings} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 className={HEADING}>{t('search.learning_nothing')}</h2>
        {view.foundNothing.length === 0 && <p className="text-text-soft">{t('search.learning_none')}</p>}
        <ul className="flex flex-col gap-3">
          {view.foundNothing.map((row) => (
            <li key={`${row.locale} ${row.query}`} className={CARD}>
              <Counts row={row} />
              <SynonymForm phrase={row.query} locale={row.locale} meanings={row.proposals} />
            </li>
          ))}
        </ul>
        <Pagination page={view.page} pageCount={view.pageCount} />
      </section>
      <section>
        <h2 className={HEADING}>{t('search.learning_used')}</h2>
        {view.mostUsed.length === 0 ? (
          <p className="text-text-soft">{t('search.learning_none')}</p>
        ) : (
          <ol className={`${CARD} grid gap-2 sm:grid-cols-2`}>
            {view.mostUsed.map((row) => (
              <li key={`${row.locale} ${row.query}`}>
                <Counts row={row} />
              </li>
            ))}
          </ol>
        )}
      </section>
      <section>
        <h2 className={HEADING}>{t('search.learning_accepted')}</h2>
        {view.accepted.length === 0 && <p className="text-text-soft">{t('search.learning_none')}</p>}
        <ul className="flex flex-col gap-3">
          {view.accepted.map((row) => (
            <li key={row.id} className={CARD}>
              <AcceptedSynonym row={row} />
            </li>
          ))}
        </ul>
      </section>
      <section className={CARD}>
        <h2 className={HEADING}>{t('search.learning_add')}</h2>
        <SynonymForm />
      </section>
    </div>
  )
}

function FilterForm({ view }: Pick<LearningPageProps, 'view'>) {
  const { t, locale } = useTranslation()
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3">
      <label className="flex max-w-full flex-col gap-1 text-sm font-medium">
        {t('search.facet_exhibition')}
        <select name="exhibition" defaultValue={view.filter.exhibition} className={SELECT}>
          <option value="">{t('search.kinds_all')}</option>
          {view.exhibitions.map(({ slug, name }) => (
            <option key={slug} value={slug} lang={name.locale}>
              {name.text}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1 text-sm font-medium">
        {t('core.language')}
        <select name="language" defaultValue={view.filter.language} className={SELECT}>
          <option value="">{t('search.kinds_all')}</option>
          {LOCALES.map((one) => (
            <option key={one} value={one}>
              {formatLanguage(locale, one)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" look="secondary">
        {t('search.apply')}
      </Button>
    </Form>
  )
}

function Counts({ row }: { row: QueryRow }) {
  const { t, locale } = useTranslation()
  return (
    <p className="mb-2">
      <Words text={row.query} />{' '}
      <span className="text-text-soft text-sm">
        {formatLanguage(locale, row.locale)} ·{' '}
        {t('search.learning_counts', {
          searches: formatNumber(locale, row.searches),
          zero: formatNumber(locale, row.zeroResults),
          clicks: formatNumber(locale, row.clicks),
        })}
      </span>
    </p>
  )
}

/** What people typed, in whatever language. */
function Words({ text }: { text: string }) {
  return (
    <bdi translate="no" className="font-semibold break-words">
      {text}
    </bdi>
  )
}
