import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { handle } from '#app/http/handle.server.ts'
import { requireSlug } from '#app/http/params.ts'
import { getExhibition } from '#app/modules/exhibitions/queries.server.ts'
import { ExhibitionBanner } from '#app/modules/exhibitions/ui/exhibition-banner.tsx'
import { ExhibitionTabs } from '#app/modules/exhibitions/ui/exhibition-tabs.tsx'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => ({
    exhibition: await getExhibition(ctx, requireSlug(args.params['exhibition'])),
    now: ctx.now.toISOString(),
  }))
}

export default function ExhibitionLayout() {
  const { exhibition, now } = useLoaderData<typeof loader>()
  return (
    <main>
      <ExhibitionBanner exhibition={exhibition} now={now} />
      <ExhibitionTabs slug={exhibition.slug} />
      <div className="mx-auto max-w-7xl px-4 py-6">
        <Outlet />
      </div>
    </main>
  )
}
