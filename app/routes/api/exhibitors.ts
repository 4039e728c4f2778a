import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerApi } from '#app/http/api.server.ts'
import { readListQuery } from '#app/http/cursor.server.ts'
import { requireSlug } from '#app/http/params.ts'
import { listApiExhibitors } from '#app/modules/search/api-lists.server.ts'

export { refuseWrites as action } from '#app/http/api-write.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, async (ctx) => {
    const { page, notices } = readListQuery(args.request)
    return { ...(await listApiExhibitors(ctx, requireSlug(args.params['exhibition']), page)), notices }
  })
}
