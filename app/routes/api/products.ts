import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerApi } from '#app/http/api.server.ts'
import { readListQuery } from '#app/http/cursor.server.ts'
import { listApiProducts } from '#app/modules/search/api-lists.server.ts'

export { refuseWrites as action } from '#app/http/api-write.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, async (ctx) => {
    const { page, notices } = readListQuery(args.request)
    return { ...(await listApiProducts(ctx, page)), notices }
  })
}
