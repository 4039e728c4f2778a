import type { Ctx } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'
import { inTransaction } from '#app/core/transaction.server.ts'
import { requireSignedIn } from '#app/modules/accounts/actor.ts'
import type { SaveSearchInput } from './learning-schema.ts'
import { toSearchParams } from './query-params.ts'
import { savedSearch, type SavedSearchRow } from './saved-searches.server.ts'
import { parseSearchQuery } from './schema.ts'

const MOST = 100
const LONGEST = 2_000

/** Keeps a search as it was understood; the person's row is locked so that two at once do not pass the limit. */
export async function saveSearch(
  ctx: Ctx,
  { name, query, locale = ctx.locale, alert }: SaveSearchInput,
): Promise<SavedSearchRow> {
  const { userId } = requireSignedIn(ctx)
  const understood = toSearchParams(parseSearchQuery(new URLSearchParams(query), locale).input).toString()
  if (understood === '') refuse('invalid', 'search.saved_nothing', 'query')
  if (understood.length > LONGEST) refuse('invalid', 'search.saved_too_long', 'query')
  return inTransaction(ctx, async (tx) => {
    await tx.db.$queryRaw`SELECT FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`
    if ((await tx.db.savedSearch.count({ where: { userId } })) >= MOST) refuse('conflict', 'search.saved_full', 'name')
    return tx.db.savedSearch.create({ data: { userId, name, query: understood, locale, alert }, select: savedSearch })
  })
}
