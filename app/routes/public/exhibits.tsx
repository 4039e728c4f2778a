import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { handle } from '#app/http/handle.server.ts'
import { toMeta } from '#app/http/meta.ts'
import { requireSlug } from '#app/http/params.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { toExhibitionMeta } from '#app/modules/exhibitions/page-meta.server.ts'
import { getExhibition } from '#app/modules/exhibitions/queries.server.ts'
import { ProductGrid } from '#app/modules/search/ui/product-grid.tsx'
import { parseSearchQuery } from '#app/modules/search/schema.ts'
import { searchListings } from '#app/modules/search/search-listings.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const t = await translatorFor(ctx.locale)
    const exhibition = await getExhibition(ctx, requireSlug(args.params['exhibition']))
    const params = new URL(args.request.url).searchParams
    params.set('exhibition', exhibition.slug)
    params.set('kind', 'product')
    const { input, notices } = parseSearchQuery(params, ctx.locale)
    const answer = await searchListings(ctx, input, notices)
    return { answer, meta: toExhibitionMeta(ctx, exhibition, '/products', t('exhibitions.products')) }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function ExhibitsPage() {
  const { answer } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <>
      <h1 className="mb-4 text-2xl font-bold">{t('exhibitions.products')}</h1>
      <ProductGrid products={answer.items.filter((item) => item.kind === 'product')} />
    </>
  )
}
