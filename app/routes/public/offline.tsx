import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { handle } from '#app/http/handle.server.ts'
import { toMeta } from '#app/http/meta.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const t = await translatorFor(ctx.locale)
    return {
      meta: {
        title: t('core.offline_title'),
        description: t('core.offline_text'),
        path: '/offline',
        origin: ctx.infra.origin,
        locale: ctx.locale,
        noIndex: true,
      },
    }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

/** Kept by the service worker and shown in place of any page that cannot be reached. */
export default function OfflinePage() {
  const { t } = useTranslation()
  return (
    <main className="mx-auto max-w-5xl px-4 py-10">
      <h1 className="sr-only">{t('core.offline_title')}</h1>
      <EmptyState title={t('core.offline_title')} text={t('core.offline_text')}>
        <Button type="button" onClick={() => location.reload()}>
          {t('core.try_again')}
        </Button>
      </EmptyState>
    </main>
  )
}
