import type { PrismaClient } from '#prisma/client.ts'
import type { SearchedWords } from '#app/core/search-counts.ts'

/** So many readers have to lead the same way before it is proposed. */
const PROPOSED_FROM = 3

export interface CountedSearch extends SearchedWords {
  searches: number
  zeroResults: number
  clicks: number
  reformulations: number
}

export interface CountedClick {
  query: string
  listingId: string
  count: number
}

export interface CountedStep extends Pick<SearchedWords, 'locale'> {
  fromQuery: string
  toQuery: string
  count: number
}

export interface Counted {
  searches: CountedSearch[]
  clicks: CountedClick[]
  steps: CountedStep[]
}

/** Adds what was counted; rows go in by order of their keys, so that two processes never wait for each other. */
export async function saveCounts(prisma: PrismaClient, { searches, clicks, steps }: Counted): Promise<void> {
  await prisma.$executeRaw`
    WITH counted AS (
      INSERT INTO search_query_count AS known (query, locale, exhibition, day, searches, "zeroResults", clicks, reformulations)
      SELECT query, locale, exhibition, CURRENT_DATE, searches, "zeroResults", clicks, reformulations
      FROM json_to_recordset(${JSON.stringify(searches)}::json) AS row(query text, locale locale, exhibition text,
        searches int, "zeroResults" int, clicks int, reformulations int)
      WHERE exhibition = '' OR EXISTS (SELECT FROM exhibition WHERE slug = row.exhibition)
      ORDER BY query, locale, exhibition
      ON CONFLICT (query, locale, exhibition, day) DO UPDATE SET
        searches = known.searches + excluded.searches, "zeroResults" = known."zeroResults" + excluded."zeroResults",
        clicks = known.clicks + excluded.clicks, reformulations = known.reformulations + excluded.reformulations
    )
    INSERT INTO search_click_count AS known (query, "listingId", count)
    SELECT query, "listingId", count
    FROM json_to_recordset(${JSON.stringify(clicks)}::json) AS row(query text, "listingId" uuid, count int)
    WHERE EXISTS (SELECT FROM search_listing WHERE id = row."listingId")
    ORDER BY query, "listingId"
    ON CONFLICT (query, "listingId") DO UPDATE SET count = known.count + excluded.count`
  if (steps.length > 0) await saveSteps(prisma, steps)
}

/** Words that found nothing and those searched for next; a way taken often is proposed as a synonym. */
async function saveSteps(prisma: PrismaClient, steps: CountedStep[]): Promise<void> {
  await prisma.$executeRaw`
    WITH step AS (
      INSERT INTO search_reformulation_count AS known ("fromQuery", "toQuery", locale, count)
      SELECT "fromQuery", "toQuery", locale, count
      FROM json_to_recordset(${JSON.stringify(steps)}::json) AS row("fromQuery" text, "toQuery" text, locale locale, count int)
      WHERE "fromQuery" <> "toQuery"
      ORDER BY 1, 2, 3
      ON CONFLICT ("fromQuery", "toQuery", locale) DO UPDATE SET count = known.count + excluded.count
      RETURNING "fromQuery", "toQuery", locale, count
    )
    INSERT INTO search_synonym AS known (phrase, meanings, locale, evidence)
    SELECT "fromQuery", (array_agg("toQuery" ORDER BY count DESC))[1:4], locale, max(count)
    FROM step WHERE count >= ${PROPOSED_FROM} GROUP BY "fromQuery", locale ORDER BY 1, 3
    ON CONFLICT (phrase, locale) DO UPDATE SET evidence = excluded.evidence,
      meanings = known.meanings || ARRAY(SELECT unnest(excluded.meanings) EXCEPT SELECT unnest(known.meanings) LIMIT 1)
    WHERE known.state = 'PROPOSED' AND cardinality(known.meanings) < 8`
}

/** Rare words go after a month, since they may be somebody's own; everything goes after 400 days. */
export async function removeOldCounts(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM search_query_count AS old WHERE day < CURRENT_DATE - 400 OR (day < CURRENT_DATE - 30 AND 3 > (
      SELECT sum(searches) FROM search_query_count AS same WHERE same.query = old.query AND same.locale = old.locale))`
  await prisma.$executeRaw`
    DELETE FROM search_click_count AS old
    WHERE NOT EXISTS (SELECT FROM search_query_count AS known WHERE known.query = old.query)`
  await prisma.$executeRaw`
    DELETE FROM search_reformulation_count AS old
    WHERE NOT EXISTS (SELECT FROM search_query_count AS known WHERE known.query = old."fromQuery")`
}
