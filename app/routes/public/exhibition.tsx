import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Map as MapIcon } from 'lucide-react'
import { LinkButton } from '#app/components/button.tsx'
import { Passage } from '#app/components/passage.tsx'
import { SectionHead } from '#app/components/section-head.tsx'
import { handle } from '#app/http/handle.server.ts'
import { toMeta } from '#app/http/meta.ts'
import { requireSlug } from '#app/http/params.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { listSectors } from '#app/modules/catalogue/sectors.server.ts'
import { SectorGrid } from '#app/modules/catalogue/ui/sector-grid.tsx'
import { toExhibitionMeta } from '#app/modules/exhibitions/page-meta.server.ts'
import { countExhibition, getExhibition, listPavilions } from '#app/modules/exhibitions/queries.server.ts'
import { CountryChart } from '#app/modules/exhibitions/ui/country-chart.tsx'
import { ExhibitionFigures } from '#app/modules/exhibitions/ui/exhibition-figures.tsx'
import { PavilionCard } from '#app/modules/exhibitions/ui/pavilion-card.tsx'
import { listFeaturedExhibitors } from '#app/modules/exhibitors/queries.server.ts'
import { ExhibitorCard } from '#app/modules/exhibitors/ui/exhibitor-card.tsx'
import { paths } from '#app/paths.ts'

const FEATURED = 6

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const exhibition = await getExhibition(ctx, requireSlug(args.params['exhibition']))
    const [figures, pavilions, sectors, featured] = await Promise.all([
      countExhibition(ctx, exhibition.id),
      listPavilions(ctx, exhibition),
      listSectors(ctx, exhibition.id),
      listFeaturedExhibitors(ctx, FEATURED, exhibition.id),
    ])
    return { exhibition, figures, pavilions, sectors, featured, meta: toExhibitionMeta(ctx, exhibition) }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function ExhibitionPage() {
  const { exhibition, figures, pavilions, sectors, featured } = useLoaderData<typeof loader>()
  const { t, locale } = useTranslation()
  return (
    <div className="flex flex-col gap-8 sm:gap-12">
      <div className="grid gap-8 lg:grid-cols-[2fr_1fr]">
        <section>
          <h1 className="mb-3 text-xl font-semibold">
            {t('exhibitions.about')} <span className="sr-only">{exhibition.name.text}</span>
          </h1>
          {exhibition.description && <Passage phrase={exhibition.description} className="max-w-prose" />}
          <ExhibitionFigures exhibition={exhibition.slug} exhibitors={exhibition.exhibitorCount} figures={figures} />
          {figures.halls > 0 && (
            <LinkButton to={paths.floorPlan(locale, exhibition.slug)} look="secondary" className="mt-4">
              <MapIcon aria-hidden size={18} />
              {t('exhibitions.floor_plan')}
            </LinkButton>
          )}
        </section>
        {figures.byCountry.length > 1 && <CountryChart rows={figures.byCountry} />}
      </div>
      {sectors.length > 0 && (
        <section>
          <SectionHead title={t('home.sectors')} to={paths.exhibits(locale, exhibition.slug)} more={t('core.show_all')} />
          <SectorGrid
            sectors={sectors}
            toLink={(sector) => `${paths.exhibits(locale, exhibition.slug)}?category=${encodeURIComponent(sector)}`}
          />
        </section>
      )}
      {pavilions.length > 0 && (
        <section>
          <SectionHead title={t('exhibitions.pavilions')} to={paths.pavilions(locale, exhibition.slug)} more={t('core.show_all')} />
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            {pavilions.slice(0, 4).map((pavilion) => (
              <li key={pavilion.slug}>
                <PavilionCard pavilion={pavilion} exhibition={exhibition.slug} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {featured.length > 0 && (
        <section>
          <SectionHead title={t('home.featured')} to={paths.exhibitors(locale, exhibition.slug)} more={t('core.show_all')} />
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {featured.map((exhibitor) => (
              <li key={exhibitor.id}>
                <ExhibitorCard exhibitor={exhibitor} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
