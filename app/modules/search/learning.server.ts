import type { Ctx } from '#app/core/ctx.ts'
import type { Locale } from '#app/core/locale.ts'
import { requireAdministrator } from '#app/modules/accounts/actor.ts'
import { listExhibitions } from '#app/modules/exhibitions/queries.server.ts'
import type { LearningFilter } from './learning-filter.ts'
import { listProposals } from './synonym-proposals.server.ts'

const PAGE_SIZE = 20
const DAYS = 90
/** Words that fewer searches have in common may be somebody's own and are shown to nobody. */
const SHOWN_FROM = 3
const MOST_IN_FORCE = 500

export interface QueryRow {
  query: string
  locale: Locale
  searches: number
  zeroResults: number
  clicks: number
}

export interface FoundNothing extends QueryRow {
  /** Other words that might have been meant, the likeliest first. */
  proposals: string[]
}

/** What the page for administrators shows of the words that people search for. */
export async function loadLearningPage(ctx: Ctx, filter: LearningFilter) {
  requireAdministrator(ctx)
  const [zero, used, proposed, accepted, exhibitions] = await Promise.all([
    listQueries(ctx, filter, true),
    listQueries(ctx, { ...filter, page: 1 }, false),
    listSynonyms(ctx, 'PROPOSED'),
    listSynonyms(ctx, 'ACCEPTED'),
    listExhibitions(ctx),
  ])
  const proposals = await Promise.all(zero.rows.map((row) => listProposals(ctx, row)))
  return {
    filter,
    foundNothing: zero.rows.map((row, at): FoundNothing => ({ ...row, proposals: proposals[at] ?? [] })),
    page: filter.page,
    pageCount: Math.ceil(zero.total / PAGE_SIZE),
    mostUsed: used.rows,
    proposed,
    accepted,
    exhibitions: exhibitions.map(({ slug, name }) => ({ slug, name })),
  }
}

export type LearningPageView = Awaited<ReturnType<typeof loadLearningPage>>

async function listQueries(ctx: Ctx, { exhibition, language, page }: LearningFilter, onlyZero: boolean) {
  const rows = await ctx.db.$queryRaw<(QueryRow & { total: number })[]>`
    SELECT query, locale::text, sum(searches)::int AS searches, sum("zeroResults")::int AS "zeroResults",
      sum(clicks)::int AS clicks, count(*) OVER ()::int AS total
    FROM search_query_count AS counted
    WHERE day > CURRENT_DATE - ${DAYS}::int
      AND (${exhibition} = '' OR exhibition = ${exhibition}) AND (${language} = '' OR locale::text = ${language})
      AND NOT (${onlyZero} AND EXISTS (SELECT FROM search_synonym AS known
        WHERE known.phrase = counted.query AND (known.locale IS NULL OR known.locale = counted.locale)))
    GROUP BY query, locale
    HAVING sum(searches) >= ${SHOWN_FROM} AND (NOT ${onlyZero} OR sum("zeroResults") * 2 > sum(searches))
    ORDER BY sum(CASE WHEN ${onlyZero} THEN "zeroResults" ELSE searches END) DESC, query, locale
    LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}

function listSynonyms(ctx: Ctx, state: 'PROPOSED' | 'ACCEPTED') {
  return ctx.db.searchSynonym.findMany({
    where: { state },
    orderBy: state === 'PROPOSED' ? [{ evidence: 'desc' }, { phrase: 'asc' }] : [{ phrase: 'asc' }],
    take: MOST_IN_FORCE,
    select: {
      id: true,
      phrase: true,
      meanings: true,
      locale: true,
      evidence: true,
      decidedAt: true,
      decidedBy: { select: { name: true } },
    },
  })
}
