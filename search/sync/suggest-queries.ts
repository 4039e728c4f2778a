import type { Pool } from 'pg'
import type { SearchPort, Suggestion } from '#app/core/search-port.ts'
import { foldQuery } from '#app/modules/search/fold-query.ts'

const MAX_QUERIES = 2
const OFTEN = 3
const DAYS = 90

/** What others searched for often, and found, that begins like this. */
export async function suggestQueries(pool: Pool, typed: Parameters<SearchPort['suggest']>[0]): Promise<Suggestion[]> {
  const begun = foldQuery(typed.q)
  if (begun === null) return []
  const { rows } = await pool.query<{ query: string }>(
    `SELECT query FROM search_query_count
     WHERE locale = $1::locale AND query LIKE $2 AND query <> $3 AND day > CURRENT_DATE - ${DAYS}::int
       AND ($4::text IS NULL OR exhibition = $4)
     GROUP BY query HAVING sum(searches - "zeroResults") >= ${OFTEN}
     ORDER BY sum(searches - "zeroResults") DESC, query LIMIT ${MAX_QUERIES}`,
    [typed.locale, `${begun.replace(/[\\%_]/g, '\\$&')}%`, begun, typed.exhibition ?? null],
  )
  return rows.map(({ query }) => ({ kind: 'query', id: query, text: query }))
}
