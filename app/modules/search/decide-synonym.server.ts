import type { Ctx } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'
import type { Locale } from '#app/core/locale.ts'
import { requireAdministrator } from '#app/modules/accounts/actor.ts'
import type { DecideSynonymInput } from './learning-schema.ts'

/** One decision about words, with who took it and when; every engine learns of it at commit. */
export async function decideSynonym(ctx: Ctx, input: DecideSynonymInput): Promise<void> {
  const { userId } = requireAdministrator(ctx)
  if (input.intent === 'accept') return acceptSynonym(ctx, userId, input)
  if (input.intent === 'reject') return rejectSynonym(ctx, userId, input)
  const { count } = await ctx.db.searchSynonym.updateMany({
    where: { id: input.id, state: 'ACCEPTED' },
    data: {
      ...(input.intent === 'change' ? { meanings: input.meanings } : { state: 'REJECTED' as const }),
      decidedById: userId,
      decidedAt: ctx.now,
    },
  })
  if (count === 0) refuse('conflict', 'search.synonym_decided', 'meanings')
}

interface Words {
  phrase: string
  locale: Locale | null
}

/** Of two who accept the same words at once, one wins: the row is taken only while it is not accepted. */
async function acceptSynonym(
  ctx: Ctx,
  userId: string,
  { phrase, locale, meanings }: Words & { meanings: string[] },
): Promise<void> {
  const others = meanings.filter((meaning) => meaning !== phrase)
  if (others.length === 0) refuse('invalid', 'search.meanings_wrong', 'meanings')
  const taken = await ctx.db.$executeRaw`
    INSERT INTO search_synonym AS known (phrase, locale, meanings, state, "decidedById", "decidedAt")
    VALUES (${phrase}, ${locale}::locale, ${others}::text[], 'ACCEPTED', ${userId}::uuid, ${ctx.now})
    ON CONFLICT (phrase, locale) DO UPDATE
      SET meanings = excluded.meanings, state = 'ACCEPTED', "decidedById" = excluded."decidedById", "decidedAt" = excluded."decidedAt"
    WHERE known.state <> 'ACCEPTED'`
  if (taken === 0) refuse('conflict', 'search.synonym_decided', 'meanings')
}

/** What is accepted stays until it is withdrawn. */
async function rejectSynonym(ctx: Ctx, userId: string, { phrase, locale }: Words): Promise<void> {
  const taken = await ctx.db.$executeRaw`
    INSERT INTO search_synonym AS known (phrase, locale, meanings, state, "decidedById", "decidedAt")
    VALUES (${phrase}, ${locale}::locale, '{}', 'REJECTED', ${userId}::uuid, ${ctx.now})
    ON CONFLICT (phrase, locale) DO UPDATE
      SET state = 'REJECTED', "decidedById" = excluded."decidedById", "decidedAt" = excluded."decidedAt"
    WHERE known.state = 'PROPOSED'`
  if (taken === 0) refuse('conflict', 'search.synonym_decided', 'meanings')
}
