import { redirect } from '@remix-run/node'
import { refuse } from '#app/core/errors.ts'

/** For an address nobody answers to: on to the one that replaced it, or the same 404 as ever. */
export function moveOn(path: string | null): never {
  if (path === null) refuse('not_found', 'core.not_found')
  throw redirect(path, 301)
}
