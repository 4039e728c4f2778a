import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerApi } from '#app/http/api.server.ts'
import { readListQuery } from '#app/http/cursor.server.ts'
import { listApiOrganizations } from '#app/modules/organizations/api.server.ts'

export { refuseWrites as action } from '#app/http/api-write.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, async (ctx) => {
    const { page, notices } = readListQuery(args.request)
    return { ...(await listApiOrganizations(ctx, page)), notices }
  })
}
