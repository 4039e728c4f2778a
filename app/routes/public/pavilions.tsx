import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { handle } from '#app/http/handle.server.ts'
import { toMeta } from '#app/http/meta.ts'
import { requireSlug } from '#app/http/params.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { toExhibitionMeta } from '#app/modules/exhibitions/page-meta.server.ts'
import { getExhibition, listPavilions } from '#app/modules/exhibitions/queries.server.ts'
import { PavilionCard } from '#app/modules/exhibitions/ui/pavilion-card.tsx'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const t = await translatorFor(ctx.locale)
    const exhibition = await getExhibition(ctx, requireSlug(args.params['exhibition']))
    const pavilions = await listPavilions(ctx, exhibition)
    const meta = toExhibitionMeta(ctx, exhibition, {
      path: '/pavilions',
      title: t('exhibitions.pavilions'),
      description: t('exhibitions.pavilions_description', { exhibition: exhibition.name.text }),
    })
    return { slug: exhibition.slug, pavilions, meta }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function PavilionsPage() {
  const { slug, pavilions } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <>
      <h1 className="mb-4 text-2xl font-bold">{t('exhibitions.pavilions')}</h1>
      {pavilions.length === 0 && <EmptyState title={t('exhibitions.no_pavilions')} />}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {pavilions.map((pavilion) => (
          <li key={pavilion.slug}>
            <PavilionCard pavilion={pavilion} exhibition={slug} level={2} />
          </li>
        ))}
      </ul>
    </>
  )
}
