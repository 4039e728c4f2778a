import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ListSearch } from '#app/components/list-search.tsx'
import { handle } from '#app/http/handle.server.ts'
import { toMeta } from '#app/http/meta.ts'
import { requireSlug } from '#app/http/params.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { toExhibitionMeta } from '#app/modules/exhibitions/page-meta.server.ts'
import { getExhibition } from '#app/modules/exhibitions/queries.server.ts'
import { loadSearchPage } from '#app/modules/search/search-page.server.ts'
import { SearchResults } from '#app/modules/search/ui/search-results.tsx'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const t = await translatorFor(ctx.locale)
    const exhibition = await getExhibition(ctx, requireSlug(args.params['exhibition']))
    const view = await loadSearchPage(ctx, args.request, { exhibition: exhibition.slug, kind: 'product' })
    const meta = toExhibitionMeta(ctx, exhibition, {
      path: '/products',
      title: t('exhibitions.products'),
      description: t('exhibitions.products_description', { exhibition: exhibition.name.text }),
    })
    return { view, meta }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function ExhibitsPage() {
  const { view } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <SearchResults
      view={view}
      title={t('exhibitions.products')}
      field={<ListSearch label={t('catalogue.search_label')} />}
    />
  )
}
