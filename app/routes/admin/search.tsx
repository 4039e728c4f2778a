import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PageHead } from '#app/components/page-head.tsx'
import { submitForm } from '#app/http/form.server.ts'
import { handle } from '#app/http/handle.server.ts'
import { toMeta } from '#app/http/meta.ts'
import { toPage } from '#app/http/params.ts'
import { signInFirst } from '#app/http/signed-in-page.server.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { requireAdministrator } from '#app/modules/accounts/actor.ts'
import { decideSynonym } from '#app/modules/search/decide-synonym.server.ts'
import { toLearningFilter } from '#app/modules/search/learning-filter.ts'
import { decideSynonymInput } from '#app/modules/search/learning-schema.ts'
import { loadLearningPage } from '#app/modules/search/learning.server.ts'
import { LearningPage } from '#app/modules/search/ui/learning-page.tsx'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    signInFirst(ctx, args.request)
    const params = new URL(args.request.url).searchParams
    const view = await loadLearningPage(ctx, toLearningFilter(params, toPage(params.get('page'))))
    const t = await translatorFor(ctx.locale)
    const meta = {
      title: t('search.learning_title'),
      description: t('search.learning_lead'),
      path: '/admin/search',
      origin: ctx.infra.origin,
      locale: ctx.locale,
      noIndex: true,
    }
    return { view, meta }
  })
}

export function action(args: ActionFunctionArgs) {
  return handle(args, async (ctx) => {
    signInFirst(ctx, args.request)
    requireAdministrator(ctx)
    return submitForm(args.request, decideSynonymInput, async (input) => {
      await decideSynonym(ctx, input)
      const { pathname, search } = new URL(args.request.url)
      return redirect(pathname + search)
    })
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function SearchLearningPage() {
  const { view } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <main className="mx-auto max-w-5xl px-4 py-6">
      <PageHead title={t('search.learning_title')} lead={t('search.learning_lead')} />
      <LearningPage view={view} outcome={outcome} />
    </main>
  )
}
