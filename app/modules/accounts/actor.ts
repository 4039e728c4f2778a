import type { Actor, Ctx, Member, Person } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'

export const VISITOR: Actor = { kind: 'visitor' }

export function requireSignedIn(ctx: Ctx): Member | Person {
  if (ctx.actor.kind === 'visitor') return refuse('sign_in', 'accounts.sign_in_first')
  return ctx.actor
}

/** Whoever is no administrator is not told that there is anything here. */
export function requireAdministrator(ctx: Ctx): Member | Person {
  const actor = requireSignedIn(ctx)
  if (!actor.isAdministrator) refuse('not_found', 'core.not_found')
  return actor
}
