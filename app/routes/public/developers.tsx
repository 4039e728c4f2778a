import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHead } from '#app/components/page-head.tsx'
import { handle } from '#app/http/handle.server.ts'
import { toMeta } from '#app/http/meta.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { listOperations } from '../api/operations.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const t = await translatorFor(ctx.locale)
    const meta = {
      title: t('api.title'),
      description: t('api.lead'),
      path: '/developers',
      origin: ctx.infra.origin,
      locale: ctx.locale,
    }
    return { operations: await listOperations(ctx.infra.origin, ctx.locale), origin: ctx.infra.origin, meta }
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function DevelopersPage() {
  const { operations, origin } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <main className="mx-auto max-w-4xl px-4 py-6">
      <PageHead title={t('api.title')} lead={t('api.lead')} />
      <p className="mb-6">
        <a href="/api/v1/openapi.json" className="text-action inline-flex min-h-11 items-center font-medium">
          {t('api.document')}
        </a>
      </p>
      <pre
        lang="en"
        translate="no"
        dir="ltr"
        tabIndex={0}
        className="bg-sunken mb-8 rounded-md p-4 text-sm whitespace-pre-wrap"
      >{`curl '${origin}/api/v1/search?q=大米&locale=zh'`}</pre>
      <h2 className="mb-3 text-xl font-semibold">{t('api.resources')}</h2>
      <ul className="flex flex-col gap-3">
        {operations.map((operation) => (
          <li key={`${operation.method} ${operation.path}`} className="bg-surface border-line rounded-md border">
            <details>
              <summary className="min-h-11 px-4 py-3">
                <code lang="en" dir="ltr" translate="no" className="font-semibold break-all">
                  {operation.method} /api/v1{operation.path}
                </code>
                <span className="text-text-soft block text-sm">{operation.summary}</span>
              </summary>
              <div className="border-line border-t px-4 py-3 text-sm">
                {operation.parameters.length === 0 && '—'}
                <dl className="grid gap-2">
                  {operation.parameters.map((parameter) => (
                    <div key={parameter.name}>
                      <dt lang="en" dir="ltr" translate="no" className="rtl:text-right">
                        <code className="font-semibold">{parameter.name}</code>{' '}
                        <span className="text-text-soft">{parameter.place}</span>
                      </dt>
                      <dd className="ms-4">{parameter.description}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            </details>
          </li>
        ))}
      </ul>
    </main>
  )
}
