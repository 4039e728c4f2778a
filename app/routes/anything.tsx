import { handle } from '#app/http/handle.server.ts'
import { refuse } from '#app/core/errors.ts'
import type { LoaderFunctionArgs } from '@remix-run/node'

/** Addresses outside every language. */
export function loader(args: LoaderFunctionArgs) {
  return handle(args, async () => refuse('not_found', 'core.not_found'))
}

export default function NothingHere() {
  return null
}
