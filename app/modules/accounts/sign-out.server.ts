import type { Ctx } from '#app/core/ctx.ts'

/** Ends the session; the cookies that come back empty the browser's. */
export function signOut(ctx: Ctx, headers: Headers): Promise<string[]> {
  return ctx.infra.auth.signOut(headers)
}
