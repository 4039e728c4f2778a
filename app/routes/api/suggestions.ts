import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerApi, readQuery } from '#app/http/api.server.ts'
import { suggestListings, suggestQuery } from '#app/modules/search/suggest-listings.server.ts'

export { refuseWrites as action } from '#app/http/api-write.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, async (ctx) => {
    const { q, limit, exhibition } = readQuery(args.request, suggestQuery)
    return { items: await suggestListings(ctx, { q, limit, exhibition }) }
  })
}
