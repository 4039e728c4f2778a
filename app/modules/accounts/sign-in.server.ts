import type { Ctx } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'
import type { SignInInput } from './schema.ts'

/** The cookies of a new session; known and unknown addresses are refused alike. */
export async function signIn(ctx: Ctx, input: SignInInput, headers: Headers): Promise<string[]> {
  const cookies = await ctx.infra.auth.signIn(input.email, input.password, headers)
  return cookies ?? refuse('invalid', 'accounts.wrong_credentials', 'password')
}
