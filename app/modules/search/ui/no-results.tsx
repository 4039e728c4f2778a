import { Link } from '@remix-run/react'
import { SearchX } from 'lucide-react'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { SectorGrid } from '#app/modules/catalogue/ui/sector-grid.tsx'
import { paths } from '#app/paths.ts'
import type { SearchPageView } from '../search-page.server.ts'
import { FilterChips } from './filter-chips.tsx'

/** Ways on when nothing was found: fewer filters, other words, the sectors. */
export function NoResults({ view, params }: { view: SearchPageView; params: URLSearchParams }) {
  const { t, locale } = useTranslation()
  return (
    <div className="flex flex-col gap-8 py-6">
      <section className="flex flex-col items-start gap-3">
        <h2 className="flex items-center gap-2 text-xl font-semibold">
          <SearchX aria-hidden size={24} className="text-text-soft" />
          {t('search.none_title')}
        </h2>
        {view.chips.length > 0 ? (
          <>
            <p>{t('search.none_filtered')}</p>
            <FilterChips chips={view.chips} params={params} />
          </>
        ) : (
          <p>{t('search.none_text')}</p>
        )}
      </section>
      {view.sectors.length > 0 && (
        <section>
          <h2 className="mb-3 text-lg font-semibold">{t('search.none_sectors')}</h2>
          <SectorGrid sectors={view.sectors} toLink={(sector) => paths.search(locale, { category: sector })} />
        </section>
      )}
      <p>
        <Link to={paths.search(locale)} className="text-action inline-flex min-h-11 items-center font-medium">
          {t('search.browse_all')}
        </Link>
      </p>
    </div>
  )
}
