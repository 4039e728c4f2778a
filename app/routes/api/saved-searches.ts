import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWrite, readBody } from '#app/http/api-write.server.ts'
import { answerApi } from '#app/http/api.server.ts'
import { requireSignedIn } from '#app/modules/accounts/actor.ts'
import { saveSearchInput } from '#app/modules/search/learning-schema.ts'
import { saveSearch } from '#app/modules/search/save-search.server.ts'
import { listSavedSearches } from '#app/modules/search/saved-searches.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, async (ctx) => ({ items: await listSavedSearches(ctx) }))
}

export function action(args: ActionFunctionArgs) {
  return answerWrite(args, {
    POST: async (ctx) => {
      requireSignedIn(ctx)
      return saveSearch(ctx, await readBody(args.request, saveSearchInput))
    },
  })
}
