import { redirect } from '@remix-run/node'
import type { Ctx } from '#app/core/ctx.ts'
import { paths } from '#app/paths.ts'

/** Leads visitors to the sign-in page, from which they come back here. */
export function signInFirst(ctx: Ctx, request: Request): void {
  if (ctx.actor.kind !== 'visitor') return
  const { pathname, search } = new URL(request.url)
  throw redirect(`${paths.signIn(ctx.locale)}?${new URLSearchParams({ next: pathname + search })}`)
}
