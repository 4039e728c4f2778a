import { z } from 'zod'
import type { Prisma } from '#prisma/client.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { LOCALES } from '#app/core/locale.ts'
import { requireSignedIn } from '#app/modules/accounts/actor.ts'

export const savedSearch = {
  id: true,
  name: true,
  query: true,
  locale: true,
  alert: true,
  createdAt: true,
} satisfies Prisma.SavedSearchSelect
export type SavedSearchRow = Prisma.SavedSearchGetPayload<{ select: typeof savedSearch }>

export const apiSavedSearch = z
  .object({
    id: z.uuid(),
    name: z.string(),
    query: z.string(),
    locale: z.enum(LOCALES),
    alert: z.enum(['NONE', 'DAILY', 'WEEKLY']),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'SavedSearch' })

/** The actor's own, newest first; there are a hundred at most. */
export async function listSavedSearches(ctx: Ctx): Promise<SavedSearchRow[]> {
  const { userId } = requireSignedIn(ctx)
  return ctx.db.savedSearch.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: savedSearch,
  })
}
