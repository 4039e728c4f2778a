import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { handle } from '#app/http/handle.server.ts'
import { toMeta } from '#app/http/meta.ts'
import { requireSlug, toPage, toWords } from '#app/http/params.ts'
import { refuse } from '#app/core/errors.ts'
import { toExhibitionMeta } from '#app/modules/exhibitions/page-meta.server.ts'
import { getExhibition, listPavilions } from '#app/modules/exhibitions/queries.server.ts'
import { listExhibitors } from '#app/modules/exhibitors/queries.server.ts'
import { ExhibitorList } from '#app/modules/exhibitors/ui/exhibitor-list.tsx'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const search = new URL(args.request.url).searchParams
    const q = toWords(search.get('q'))
    const page = toPage(search.get('page'))
    const slug = requireSlug(args.params['pavilion'])
    const exhibition = await getExhibition(ctx, requireSlug(args.params['exhibition']))
    const pavilions = await listPavilions(ctx, exhibition)
    const pavilion = pavilions.find((one) => one.slug === slug) ?? refuse('not_found', 'core.not_found')
    const exhibitors = await listExhibitors(ctx, { exhibitionId: exhibition.id, q, page, pavilion: slug })
    const meta = toExhibitionMeta(ctx, exhibition, {
      path: `/pavilions/${slug}`,
      title: pavilion.name.text,
      description: pavilion.description?.text ?? `${pavilion.name.text} · ${exhibition.name.text}`,
    })
    return { pavilion, exhibitors, q, page, meta }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function PavilionPage() {
  const { pavilion, exhibitors, q, page } = useLoaderData<typeof loader>()
  return (
    <>
      <h1 className="mb-2 border-s-4 ps-3 text-2xl font-bold" style={{ borderInlineStartColor: pavilion.colour }}>
        <PhraseText phrase={pavilion.name} />
      </h1>
      {pavilion.description && (
        <p className="text-text-soft mb-5 max-w-prose">
          <PhraseText phrase={pavilion.description} />
        </p>
      )}
      <ExhibitorList exhibitors={exhibitors} q={q} page={page} />
    </>
  )
}
