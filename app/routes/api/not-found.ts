import type { LoaderFunctionArgs } from '@remix-run/node'
import { refuse } from '#app/core/errors.ts'
import { answerApi } from '#app/http/api.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerApi(args, async () => refuse('not_found', 'core.not_found'))
}

export const action = loader
