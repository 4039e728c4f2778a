import { Link } from '@remix-run/react'
import { ChevronDown, SlidersHorizontal } from 'lucide-react'
import type { ListingKind, SearchSort } from '#app/core/search-port.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { SearchPageView } from '../search-page.server.ts'
import { withoutNames, withValue } from '../query-params.ts'
import { OPEN } from './facet-panel.tsx'
import { FilterChips } from './filter-chips.tsx'
import { QuickFilters } from './quick-filters.tsx'

const KINDS: ListingKind[] = ['product', 'exhibitor', 'exhibition']
const SORTS: SearchSort[] = ['relevance', 'newest', 'price', 'moq']
const TAB =
  'hover:bg-action-soft aria-[current=page]:border-action aria-[current=page]:text-action -mb-px flex min-h-11 items-center gap-1.5 border-b-2 border-transparent px-2 text-sm font-medium no-underline sm:px-3'

/** Products, exhibitors or exhibitions, each with how many there are. */
export function KindTabs({ view, params }: { view: SearchPageView; params: URLSearchParams }) {
  const { t, locale } = useTranslation()
  if (view.fixed.includes('kind')) return null
  const chosen = view.query.kinds
  const counts = view.answer.facets.find((facet) => facet.name === 'kind')?.values ?? []
  return (
    <nav aria-label={t('search.kinds')} className="border-line border-b print:hidden">
      <ul className="flex flex-wrap">
        <li>
          <Link
            to={withoutNames(params, ['kind'])}
            rel="nofollow"
            aria-current={chosen.length === 0 ? 'page' : undefined}
            className={TAB}
          >
            {t('search.kinds_all')}
          </Link>
        </li>
        {KINDS.map((kind) => {
          const count = counts.find((value) => value.value === kind)?.count
          const isOnly = chosen.length === 1 && chosen[0] === kind
          return (
            <li key={kind}>
              <Link
                to={withValue(params, 'kind', kind)}
                rel="nofollow"
                aria-current={isOnly ? 'page' : undefined}
                className={TAB}
              >
                {t(`search.kinds_${kind}`)}
                {count !== undefined && (
                  <span className="text-text-soft text-xs tabular-nums">{formatNumber(locale, count)}</span>
                )}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** Opens the filters on narrow screens, and orders the results. */
export function ResultBar({ view, params }: { view: SearchPageView; params: URLSearchParams }) {
  const { t } = useTranslation()
  const chosen = view.chips.length
  return (
    <div className="flex flex-wrap items-center gap-x-1 gap-y-2 text-sm print:hidden">
      <button
        type="button"
        {...OPEN}
        className="border-line-strong bg-surface me-2 inline-flex min-h-11 items-center gap-2 rounded-md border px-4 font-medium lg:hidden"
      >
        <SlidersHorizontal aria-hidden size={18} />
        {chosen > 0 ? t('search.filters_count', { count: chosen }) : t('search.filters')}
      </button>
      {view.answer.total > 0 && (
        <div className="order-last flex w-full flex-wrap gap-2 lg:order-none lg:w-auto lg:flex-1">
          <FilterChips chips={view.chips} params={params} />
          <QuickFilters view={view} params={params} />
        </div>
      )}
      {view.answer.total > 1 && <SortMenu view={view} params={params} />}
    </div>
  )
}

function SortMenu({ view, params }: { view: SearchPageView; params: URLSearchParams }) {
  const { t } = useTranslation()
  const chosen = view.query.sort
  return (
    <details key={chosen} className="relative ms-auto">
      <summary className="hover:bg-action-soft flex min-h-11 list-none items-center gap-1.5 rounded-md px-3">
        <span className="text-text-soft max-sm:sr-only">{t('search.sort')}:</span>
        <span className="font-medium">{t(`search.sort_${chosen}`)}</span>
        <ChevronDown aria-hidden size={16} />
      </summary>
      <ul className="bg-surface border-line shadow-raised absolute end-0 z-20 mt-1 min-w-44 rounded-md border p-1">
        {SORTS.map((sort) => (
          <li key={sort}>
            <Link
              to={sort === 'relevance' ? withoutNames(params, ['sort']) : withValue(params, 'sort', sort)}
              rel="nofollow"
              preventScrollReset
              aria-current={chosen === sort ? 'true' : undefined}
              className="hover:bg-action-soft aria-current:text-action flex min-h-11 items-center rounded-sm px-3 no-underline aria-current:font-semibold"
            >
              {t(`search.sort_${sort}`)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
