import { Link } from '@remix-run/react'
import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { SearchPageView } from '../search-page.server.ts'
import { withMore } from '../query-params.ts'

const NAMES = ['verified', 'sample', 'certificate'] as const
const CERTIFICATES_SHOWN = 3

/** What buyers ask for first, one tap away above the results; what would change nothing is left out. */
export function QuickFilters({ view, params }: { view: SearchPageView; params: URLSearchParams }) {
  const { t, locale } = useTranslation()
  const { facets, total } = view.answer
  const offers = NAMES.flatMap((name) => {
    const values = facets.find((facet) => facet.name === name)?.values ?? []
    return values
      .filter((one) => !one.selected && one.value !== 'false' && one.count > 0 && one.count < total)
      .slice(0, name === 'certificate' ? CERTIFICATES_SHOWN : 1)
      .map((one) => ({ name, ...one }))
  })
  if (offers.length === 0) return null
  return (
    <ul
      aria-label={t('search.quick_filters')}
      className="flex gap-2 text-sm max-sm:-mx-4 max-sm:w-screen max-sm:overflow-x-auto max-sm:px-4 sm:flex-wrap"
    >
      {offers.map(({ name, value, count }) => (
        <li key={`${name}=${value}`} className="shrink-0">
          <Link
            to={withMore(params, name, value)}
            preventScrollReset
            rel="nofollow"
            className="border-line bg-surface hover:border-action inline-flex min-h-11 items-center gap-1.5 rounded-full border px-3.5 no-underline"
          >
            {name === 'certificate' ? (
              <bdi lang="en" translate="no">
                {value}
              </bdi>
            ) : (
              t(`search.${name}_true`)
            )}
            <span className="text-text-soft text-xs tabular-nums">{formatNumber(locale, count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
