import type { LoaderFunctionArgs } from '@remix-run/node'
import { refuse } from '#app/core/errors.ts'
import { handle } from '#app/http/handle.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return handle(args, async () => refuse('not_found', 'core.not_found'))
}

export default function NotFoundPage() {
  return null
}
