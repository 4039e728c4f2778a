import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerApi } from '#app/http/api.server.ts'
import { getMe } from '#app/modules/organizations/me.server.ts'

export { refuseWrites as action } from '#app/http/api-write.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, (ctx) => getMe(ctx))
}
