import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { handle } from '#app/http/handle.server.ts'
import { toMeta } from '#app/http/meta.ts'
import { requireSlug, toPage, toWords } from '#app/http/params.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { toExhibitionMeta } from '#app/modules/exhibitions/page-meta.server.ts'
import { getExhibition } from '#app/modules/exhibitions/queries.server.ts'
import { listExhibitors } from '#app/modules/exhibitors/queries.server.ts'
import { ExhibitorList } from '#app/modules/exhibitors/ui/exhibitor-list.tsx'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const t = await translatorFor(ctx.locale)
    const search = new URL(args.request.url).searchParams
    const q = toWords(search.get('q'))
    const page = toPage(search.get('page'))
    const exhibition = await getExhibition(ctx, requireSlug(args.params['exhibition']))
    const exhibitors = await listExhibitors(ctx, { exhibitionId: exhibition.id, q, page })
    const meta = toExhibitionMeta(ctx, exhibition, {
      path: '/exhibitors',
      title: t('exhibitors.title'),
      description: t('exhibitors.meta_description', { exhibition: exhibition.name.text }),
    })
    return { exhibitors, q, page, meta }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function ExhibitorsPage() {
  const { exhibitors, q, page } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <>
      <h1 className="mb-4 text-2xl font-bold">{t('exhibitors.title')}</h1>
      <ExhibitorList exhibitors={exhibitors} q={q} page={page} />
    </>
  )
}
