import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerApi } from '#app/http/api.server.ts'
import { toApiSearchAnswer } from '#app/modules/search/api-view.ts'
import { countSearch } from '#app/modules/search/count-search.server.ts'
import { toListingPath } from '#app/modules/search/listing-path.server.ts'
import { noticeNames, parseSearchQuery } from '#app/modules/search/schema.ts'
import { searchListings } from '#app/modules/search/search-listings.server.ts'

export { refuseWrites as action } from '#app/http/api-write.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, async (ctx) => {
    const params = new URL(args.request.url).searchParams
    const { input, notices } = parseSearchQuery(params, ctx.locale)
    const answer = await searchListings(ctx, input, [...notices, ...noticeNames(params)])
    countSearch(ctx, args.request, input, answer.total)
    return toApiSearchAnswer(answer, (card) => ctx.infra.origin + toListingPath(ctx.locale, card))
  })
}
