import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerApi } from '#app/http/api.server.ts'
import { requireSlug } from '#app/http/params.ts'
import { getApiProduct } from '#app/modules/catalogue/api.server.ts'

export { refuseWrites as action } from '#app/http/api-write.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, async (ctx) => getApiProduct(ctx, requireSlug(args.params['product'])))
}
