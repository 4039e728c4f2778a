import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerApi } from '#app/http/api.server.ts'
import { listApiExhibitions } from '#app/modules/exhibitions/api.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, (ctx) => listApiExhibitions(ctx))
}
