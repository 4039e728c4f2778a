import type { Ctx } from '#app/core/ctx.ts'
import { refuse, refuseForNow } from '#app/core/errors.ts'
import type { SignInInput } from './schema.ts'

/** The cookies of a new session; known and unknown addresses are refused alike. */
export async function signIn(ctx: Ctx, input: SignInInput, headers: Headers): Promise<string[]> {
  const outcome = await ctx.infra.auth.signIn(input.email, input.password, headers)
  if (outcome.kind === 'too-many') refuseForNow('accounts.too_many_tries', 'password', outcome.retryAfter)
  return outcome.kind === 'signed-in' ? outcome.cookies : refuse('invalid', 'accounts.wrong_credentials', 'password')
}
