import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerApi, readQuery } from '#app/http/api.server.ts'
import { listQuery, readCursor } from '#app/http/cursor.server.ts'
import { listApiProducts } from '#app/modules/search/api-lists.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, async (ctx) => {
    const { cursor, limit } = readQuery(args.request, listQuery)
    return listApiProducts(ctx, { after: readCursor(cursor), limit })
  })
}
