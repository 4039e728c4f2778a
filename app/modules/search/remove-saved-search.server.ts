import { z } from 'zod'
import type { Ctx } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'
import { requireSignedIn } from '#app/modules/accounts/actor.ts'

/** Another person's search is as unknown as one that never was. */
export async function removeSavedSearch(ctx: Ctx, id: string | undefined): Promise<void> {
  const { userId } = requireSignedIn(ctx)
  const known = z.uuid().safeParse(id)
  const { count } = known.success
    ? await ctx.db.savedSearch.deleteMany({ where: { id: known.data, userId } })
    : { count: 0 }
  if (count === 0) refuse('not_found', 'core.not_found')
}
