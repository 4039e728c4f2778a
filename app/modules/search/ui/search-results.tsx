import { useNavigation, useParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Pagination } from '#app/components/pagination.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { SearchPageView } from '../search-page.server.ts'
import { FacetPanel } from './facet-panel.tsx'
import { Interpretation } from './interpretation.tsx'
import { ListingGrid } from './listing-grid.tsx'
import { NoResults } from './no-results.tsx'
import { KindTabs, ResultBar } from './result-bar.tsx'
import { useOpened } from './use-opened.ts'

interface SearchResultsProps {
  view: SearchPageView
  /** The page's h1. */
  title: ReactNode
  /** A search field of the page's own, under its title. */
  field?: ReactNode
  /** What may be done with the whole search, below its results. */
  children?: ReactNode
}

/** A whole search: what was understood, filters, results, pages. */
export function SearchResults({ view, title, field, children }: SearchResultsProps) {
  const { t, locale } = useTranslation()
  const isLoading = useNavigation().state === 'loading'
  const params = new URLSearchParams(view.params)
  const { answer } = view
  const { exhibition: fixedTo } = useParams()
  const list = useOpened({
    q: view.query.q,
    total: answer.total,
    exhibition: params.get('exhibition') ?? fixedTo ?? null,
  })
  return (
    <>
      <header className="mb-3 flex flex-col gap-1 sm:mb-4 sm:gap-2">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h1 className="text-xl leading-tight font-bold sm:text-2xl">{title}</h1>
          <p role="status" className="text-text-soft">
            {t('search.results', { count: answer.total, shown: formatNumber(locale, answer.total) })}
          </p>
        </div>
        {field}
        <Interpretation view={view} params={params} />
        <Notices view={view} />
        <KindTabs view={view} params={params} />
      </header>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <FacetPanel view={view} params={params} />
        <div
          className={`flex min-w-0 flex-col gap-4 transition-opacity ${isLoading ? 'opacity-60' : ''}`}
          aria-busy={isLoading}
        >
          <ResultBar view={view} params={params} />
          {answer.total === 0 && <NoResults view={view} params={params} />}
          <h2 className="sr-only">{t('search.list')}</h2>
          <div ref={list}>
            <ListingGrid listings={answer.items} />
          </div>
          <Pagination page={answer.page} pageCount={answer.pageCount} />
          {children}
        </div>
      </div>
    </>
  )
}

function Notices({ view }: { view: SearchPageView }) {
  const { t } = useTranslation()
  if (view.answer.notices.length === 0) return null
  return (
    <ul className="bg-notice-soft text-notice rounded-md px-4 py-2 text-sm">
      {view.answer.notices.map((notice) => (
        <li key={`${notice.code} ${notice.field} ${notice.value}`}>
          {t(notice.code, { field: notice.field, value: notice.value ?? '' })}
        </li>
      ))}
    </ul>
  )
}
