import { X } from 'lucide-react'
import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { FacetView } from '../cards.ts'
import type { SearchPageView } from '../search-page.server.ts'
import { CategoryFacet } from './category-facet.tsx'
import { PlainFacet, TrustFacet } from './plain-facet.tsx'
import { RangeForm } from './range-form.tsx'

export const FACETS_ID = 'filters'
const PLAIN: FacetView['name'][] = ['country', 'exhibition', 'pavilion', 'certificate', 'incoterm', 'hs']
const TRUST: FacetView['name'][] = ['sample', 'verified']

/**
 * The filters: beside the results on wide screens, a sheet on narrow ones. The sheet is a popover, which opens and
 * closes without JavaScript; a browser that knows none shows the filters above the results.
 */
export function FacetPanel({ view, params }: { view: SearchPageView; params: URLSearchParams }) {
  const { t, locale } = useTranslation()
  const facets = view.answer.facets.filter((facet) => !view.fixed.some((name) => name === facet.name))
  const category = facets.find((facet) => facet.name === 'category')
  const total = { count: view.answer.total, shown: formatNumber(locale, view.answer.total) }
  return (
    <div
      id={FACETS_ID}
      role="group"
      aria-label={t('search.filters')}
      {...{ popover: 'auto' }}
      className="text-text bg-ground open:fixed open:inset-x-0 open:top-auto open:bottom-0 open:max-h-[88dvh] open:w-full open:max-w-none open:overflow-y-auto open:overscroll-contain open:rounded-t-xl open:px-4 open:shadow-[0_0_0_100vmax_rgb(0_0_0/0.45)] lg:static lg:block lg:w-auto lg:overflow-visible lg:bg-transparent print:hidden"
    >
      <div className="bg-ground border-line sticky top-0 z-10 -mx-4 mb-1 flex items-center justify-between border-b px-4 py-2 lg:hidden">
        <h2 className="font-semibold">{t('search.filters')}</h2>
        <button
          type="button"
          {...CLOSE}
          aria-label={t('core.close')}
          className="hover:bg-action-soft flex size-11 items-center justify-center rounded-md"
        >
          <X aria-hidden size={20} />
        </button>
      </div>
      {category && <CategoryFacet values={category.values} params={params} />}
      <TrustFacet facets={facets.filter((facet) => TRUST.includes(facet.name))} params={params} />
      {PLAIN.flatMap((name) => facets.filter((facet) => facet.name === name)).map((facet) => (
        <PlainFacet key={facet.name} facet={facet} params={params} />
      ))}
      <RangeForm query={view.query} params={params} />
      <div className="bg-ground border-line sticky bottom-0 -mx-4 border-t px-4 py-3 lg:hidden">
        <button
          type="button"
          {...CLOSE}
          className="bg-action text-on-action min-h-11 w-full rounded-md px-4 text-sm font-medium"
        >
          {t('search.show_results', total)}
        </button>
      </div>
    </div>
  )
}

// React 18 does not know these names in camel case; in lower case they reach the page as they are.
const CLOSE = { popovertarget: FACETS_ID, popovertargetaction: 'hide' }
export const OPEN = { popovertarget: FACETS_ID }
