import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { BackdropPicture } from '#app/components/backdrop-picture.tsx'
import { SectionHead } from '#app/components/section-head.tsx'
import { handle } from '#app/http/handle.server.ts'
import { toMeta, type PageMeta } from '#app/http/meta.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { listSectors } from '#app/modules/catalogue/sectors.server.ts'
import { SectorGrid } from '#app/modules/catalogue/ui/sector-grid.tsx'
import { listExhibitions } from '#app/modules/exhibitions/queries.server.ts'
import { ExhibitionCard } from '#app/modules/exhibitions/ui/exhibition-card.tsx'
import { listFeaturedExhibitors } from '#app/modules/exhibitors/queries.server.ts'
import { ExhibitorCard } from '#app/modules/exhibitors/ui/exhibitor-card.tsx'
import { paths } from '#app/paths.ts'

const EXHIBITIONS_SHOWN = 3
const EXHIBITORS_SHOWN = 9

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const t = await translatorFor(ctx.locale)
    const [exhibitions, sectors, exhibitors] = await Promise.all([
      listExhibitions(ctx),
      listSectors(ctx),
      listFeaturedExhibitors(ctx, EXHIBITORS_SHOWN),
    ])
    const meta: PageMeta = {
      title: t('core.tagline'),
      description: t('home.lead'),
      path: '',
      origin: ctx.infra.origin,
      locale: ctx.locale,
      jsonLd: { '@type': 'WebSite', name: 'Caravanserai', url: `${ctx.infra.origin}${paths.home(ctx.locale)}` },
    }
    const [largest] = exhibitions.toSorted((a, b) => b.exhibitorCount - a.exhibitorCount)
    return { exhibitions: exhibitions.slice(0, EXHIBITIONS_SHOWN), sectors, exhibitors, hero: largest?.cover ?? null, meta }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function HomePage() {
  const { exhibitions, sectors, exhibitors, hero } = useLoaderData<typeof loader>()
  const { t, locale } = useTranslation()
  return (
    <main>
      <section className="bg-lapis-900 text-sand-50 relative overflow-hidden">
        {hero && <BackdropPicture picture={hero} />}
        <div className="relative mx-auto max-w-7xl px-4 py-7 sm:py-14">
          <h1 className="max-w-3xl text-balance [&:lang(zh)]:break-keep text-3xl leading-tight font-bold sm:text-4xl">{t('home.title')}</h1>
          <p className="text-sand-200 mt-3 max-w-2xl">{t('home.lead')}</p>
          <p className="mt-6 flex flex-wrap gap-2">
            {t('home.examples')
              .split('|')
              .map((example) => (
                <Link
                  key={example}
                  to={paths.search(locale, { q: example })}
                  className="bg-lapis-700 text-sand-50 hover:bg-lapis-600 border-lapis-500 inline-flex border min-h-11 items-center rounded-full px-4 text-sm no-underline"
                >
                  {example}
                </Link>
              ))}
          </p>
        </div>
      </section>
      <div className="mx-auto flex max-w-7xl flex-col gap-8 px-4 py-6 sm:gap-12 sm:py-10">
        <section>
          <SectionHead title={t('core.exhibitions')} to={paths.exhibitions(locale)} more={t('core.show_all')} />
          <ul className="grid gap-3 sm:grid-cols-2 sm:gap-5 lg:grid-cols-3">
            {exhibitions.map((exhibition, position) => (
              <li key={exhibition.id}>
                <ExhibitionCard isBrief exhibition={exhibition} isMain={position === 0 && !hero} />
              </li>
            ))}
          </ul>
        </section>
        {sectors.length > 0 && (
          <section>
            <SectionHead title={t('home.sectors')} />
            <SectorGrid sectors={sectors} toLink={(sector) => paths.search(locale, { category: sector })} />
          </section>
        )}
        {exhibitors.length > 0 && (
          <section>
            <SectionHead title={t('home.featured')} to={paths.search(locale, { kind: 'exhibitor' })} more={t('core.show_all')} />
            <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
              {exhibitors.map((exhibitor) => (
                <li key={exhibitor.id}>
                  <ExhibitorCard exhibitor={exhibitor} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  )
}
