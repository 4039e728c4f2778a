import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerWrite, readBody, refuseMethod } from '#app/http/api-write.server.ts'
import { countOpened } from '#app/modules/search/count-opened.server.ts'
import { isReader } from '#app/modules/search/count-search.server.ts'
import { openedInput } from '#app/modules/search/learning-schema.ts'

export function loader(args: LoaderFunctionArgs) {
  return refuseMethod(args, ['POST'])
}

export function action(args: ActionFunctionArgs) {
  return answerWrite(args, {
    POST: async (ctx) => {
      const input = await readBody(args.request, openedInput)
      if (isReader(args.request.headers)) countOpened(ctx, input)
      return null
    },
  })
}
