import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useMatch } from '@remix-run/react'
import { handle } from '#app/http/handle.server.ts'
import { moveOn } from '#app/http/moved.server.ts'
import { requireSlug } from '#app/http/params.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { findExhibition, findNewExhibitionSlug } from '#app/modules/exhibitions/queries.server.ts'
import { ExhibitionBanner } from '#app/modules/exhibitions/ui/exhibition-banner.tsx'
import { ExhibitionTabs } from '#app/modules/exhibitions/ui/exhibition-tabs.tsx'
import { paths } from '#app/paths.ts'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const slug = requireSlug(args.params['exhibition'])
    const exhibition = await findExhibition(ctx, slug)
    if (exhibition) return { exhibition, now: ctx.now.toISOString() }
    const current = await findNewExhibitionSlug(ctx, slug)
    const { pathname, search } = new URL(args.request.url)
    return moveOn(current && pathname.replace(`/exhibitions/${slug}`, `/exhibitions/${current}`) + search)
  })
}

export default function ExhibitionLayout() {
  const { exhibition, now } = useLoaderData<typeof loader>()
  const { locale } = useTranslation()
  const isOverview = useMatch(paths.exhibition(locale, exhibition.slug)) !== null
  return (
    <main>
      <ExhibitionBanner exhibition={exhibition} now={now} isBrief={!isOverview} />
      <ExhibitionTabs slug={exhibition.slug} />
      <div className="mx-auto max-w-7xl px-4 py-6">
        <Outlet />
      </div>
    </main>
  )
}
