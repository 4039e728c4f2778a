import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { ShareActions } from '#app/components/share-actions.tsx'
import { handle } from '#app/http/handle.server.ts'
import { toMeta } from '#app/http/meta.ts'
import { requireSlug, toPage, toWords } from '#app/http/params.ts'
import { refuse } from '#app/core/errors.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { toExhibitionMeta } from '#app/modules/exhibitions/page-meta.server.ts'
import { getExhibition, listPavilions } from '#app/modules/exhibitions/queries.server.ts'
import { listExhibitors } from '#app/modules/exhibitors/queries.server.ts'
import { ExhibitorList } from '#app/modules/exhibitors/ui/exhibitor-list.tsx'
import { paths } from '#app/paths.ts'

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
      image: paths.share('pavilion', `${exhibition.slug}.${slug}`, ctx.locale),
    })
    return { exhibition: exhibition.slug, pavilion, exhibitors, q, page, meta }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function PavilionPage() {
  const { exhibition, pavilion, exhibitors, q, page } = useLoaderData<typeof loader>()
  const { locale } = useTranslation()
  return (
    <>
      <div className="mb-2 flex flex-wrap items-start justify-between gap-2">
        <h1 className="border-s-4 ps-3 text-2xl font-bold" style={{ borderInlineStartColor: pavilion.colour }}>
          <PhraseText phrase={pavilion.name} />
        </h1>
        <ShareActions
          path={paths.pavilion(locale, exhibition, pavilion.slug)}
          qr={paths.qr('pavilion', `${exhibition}.${pavilion.slug}`, locale)}
          isBrief
        />
      </div>
      {pavilion.description && (
        <p className="text-text-soft mb-5 max-w-prose">
          <PhraseText phrase={pavilion.description} />
        </p>
      )}
      <ExhibitorList exhibitors={exhibitors} q={q} page={page} />
    </>
  )
}
