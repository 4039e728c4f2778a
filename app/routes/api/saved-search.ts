import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWrite, refuseMethod } from '#app/http/api-write.server.ts'
import { removeSavedSearch } from '#app/modules/search/remove-saved-search.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return refuseMethod(args, ['DELETE'])
}

export function action(args: ActionFunctionArgs) {
  return answerWrite(args, {
    DELETE: async (ctx) => {
      await removeSavedSearch(ctx, args.params['search'])
      return null
    },
  })
}
