import type { Ctx } from '#app/core/ctx.ts'
import { foldQuery } from './fold-query.ts'
import type { OpenedInput } from './learning-schema.ts'

/** Counts that a result was opened, and which words led to it after others had found nothing. */
export function countOpened(ctx: Ctx, { q, from, listingId, exhibition = '', locale = ctx.locale }: OpenedInput): void {
  const query = foldQuery(q)
  if (query === null) return
  ctx.infra.searchCounts.opened({
    query,
    locale,
    exhibition,
    listingId,
    from: from === undefined ? null : foldQuery(from),
  })
}
