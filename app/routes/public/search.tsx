import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { handle } from '#app/http/handle.server.ts'
import { toMeta, type PageMeta } from '#app/http/meta.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { loadSearchPage } from '#app/modules/search/search-page.server.ts'
import { SaveSearch } from '#app/modules/search/ui/save-search.tsx'
import { SearchResults } from '#app/modules/search/ui/search-results.tsx'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const t = await translatorFor(ctx.locale)
    const view = await loadSearchPage(ctx, args.request)
    const meta: PageMeta = {
      title: view.query.q ? `${view.query.q} · ${t('core.search')}` : t('search.browse_title'),
      description: t('search.meta_description'),
      path: `/search${view.params && `?${view.params}`}`,
      origin: ctx.infra.origin,
      locale: ctx.locale,
      // Words alone may be crawled, but only the empty search is kept: nobody can put a text of theirs into an index.
      indexedAs: '/search',
      noIndex: [...new URLSearchParams(view.params).keys()].some((name) => name !== 'q'),
    }
    return { view, meta }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function SearchPage() {
  const { view } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const title = view.query.q ? <bdi translate="no">{view.query.q}</bdi> : t('search.browse_title')
  return (
    <main className="mx-auto max-w-7xl px-4 py-4 sm:py-6">
      <SearchResults view={view} title={title}>
        <SaveSearch query={view.params} name={[...view.query.q].slice(0, 80).join('')} />
      </SearchResults>
    </main>
  )
}
