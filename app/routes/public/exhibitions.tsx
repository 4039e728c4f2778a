import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { handle } from '#app/http/handle.server.ts'
import { toMeta, type PageMeta } from '#app/http/meta.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { listExhibitions } from '#app/modules/exhibitions/queries.server.ts'
import { ExhibitionCard } from '#app/modules/exhibitions/ui/exhibition-card.tsx'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const t = await translatorFor(ctx.locale)
    const meta: PageMeta = {
      title: t('exhibitions.title'),
      description: t('exhibitions.lead'),
      path: '/exhibitions',
      origin: ctx.infra.origin,
      locale: ctx.locale,
    }
    return { exhibitions: await listExhibitions(ctx), meta }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function ExhibitionsPage() {
  const { exhibitions } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <main className="mx-auto max-w-7xl px-4 py-6">
      <PageHead title={t('exhibitions.title')} lead={t('exhibitions.lead')} />
      {exhibitions.length === 0 && <EmptyState title={t('exhibitions.none_title')} text={t('exhibitions.none_text')} />}
      <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {exhibitions.map((exhibition, position) => (
          <li key={exhibition.id}>
            <ExhibitionCard exhibition={exhibition} isMain={position === 0} level={2} />
          </li>
        ))}
      </ul>
    </main>
  )
}
