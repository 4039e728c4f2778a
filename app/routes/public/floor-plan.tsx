import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { handle } from '#app/http/handle.server.ts'
import { toMeta } from '#app/http/meta.ts'
import { requireSlug } from '#app/http/params.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { toExhibitionMeta } from '#app/modules/exhibitions/page-meta.server.ts'
import { getExhibition, listPavilions } from '#app/modules/exhibitions/queries.server.ts'
import { listPlanHalls } from '#app/modules/exhibitors/floor-plan.server.ts'
import { FloorPlan } from '#app/modules/exhibitors/ui/floor-plan.tsx'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const t = await translatorFor(ctx.locale)
    const exhibition = await getExhibition(ctx, requireSlug(args.params['exhibition']))
    const [halls, pavilions] = await Promise.all([listPlanHalls(ctx, exhibition.id), listPavilions(ctx, exhibition)])
    const meta = toExhibitionMeta(ctx, exhibition, {
      path: '/floor-plan',
      title: t('exhibitions.floor_plan'),
      description: t('exhibitions.floor_plan_description', { exhibition: exhibition.name.text }),
    })
    return { slug: exhibition.slug, halls, pavilions, meta }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function FloorPlanPage() {
  const { slug, halls, pavilions } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <>
      <h1 className="mb-4 text-2xl font-bold">{t('exhibitions.floor_plan')}</h1>
      <FloorPlan exhibition={slug} halls={halls} pavilions={pavilions} />
    </>
  )
}
