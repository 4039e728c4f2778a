import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PageHead } from '#app/components/page-head.tsx'
import { submitForm } from '#app/http/form.server.ts'
import { handle } from '#app/http/handle.server.ts'
import { toMeta } from '#app/http/meta.ts'
import { signInFirst } from '#app/http/signed-in-page.server.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { savedSearchForm } from '#app/modules/search/learning-schema.ts'
import { removeSavedSearch } from '#app/modules/search/remove-saved-search.server.ts'
import { saveSearch } from '#app/modules/search/save-search.server.ts'
import { listSavedSearches } from '#app/modules/search/saved-searches.server.ts'
import { SavedSearchList } from '#app/modules/search/ui/saved-search-list.tsx'
import { paths } from '#app/paths.ts'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    signInFirst(ctx, args.request)
    const searches = await listSavedSearches(ctx)
    const t = await translatorFor(ctx.locale)
    const meta = {
      title: t('search.saved_title'),
      description: t('search.saved_lead'),
      path: '/account/searches',
      origin: ctx.infra.origin,
      locale: ctx.locale,
      noIndex: true,
    }
    return { searches, meta }
  })
}

export function action(args: ActionFunctionArgs) {
  return handle(args, async (ctx) => {
    signInFirst(ctx, args.request)
    return submitForm(args.request, savedSearchForm, async (input) => {
      if (input.intent === 'save') await saveSearch(ctx, input)
      else await removeSavedSearch(ctx, input.id)
      return redirect(paths.savedSearches(ctx.locale))
    })
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.meta)

export default function SavedSearchesPage() {
  const { searches } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <main className="mx-auto max-w-3xl px-4 py-6">
      <PageHead title={t('search.saved_title')} lead={t('search.saved_lead')} />
      <SavedSearchList searches={searches} outcome={outcome} />
    </main>
  )
}
