import { LRUCache } from 'lru-cache'
import type { Pool } from 'pg'
import type { Log } from '#app/core/ctx.ts'
import type { SearchFilters, SearchOutcome, SearchRequest } from '#app/core/search-port.ts'
import type { Candidates, Engine } from './engines/engine.ts'
import { createParameters, toCondition } from './engines/postgres-filter.ts'
import type { Knowledge } from './knowledge.ts'
import type { Plan } from './pipelines/plan.ts'
import { readQuery } from './pipelines/read-query.ts'
import { countFacets } from './ranking/facets.ts'
import { mergeLists } from './ranking/merge.ts'
import { rank, type Ranked } from './ranking/rank.ts'
import { FORWARD_COLUMNS, toListing, type ForwardRow, type RankedListing } from './statistics/forward.ts'
import type { Statistics } from './statistics/statistics.ts'
import type { Expand } from './synonyms.ts'

/** How many candidates are ranked anew; past them the engine's own order goes on. */
const RANKED = 300
const DEEPEST = 1_000
/** Listings that lack words of the query, looked at beside those that have all. */
const LOOSE = 200
/** So many before a filter has taken its share. */
const FILTERED = 1_000
/** A reader who filters has mostly just seen the search without filters. */
const CUTOFFS = { max: 1_000, ttl: 60_000 }

export interface SearchParts {
  pool: Pool
  knowledge: () => Knowledge
  statistics: () => Statistics
  expand: Expand
  /** First choice, when it can answer now. */
  preferred: () => Engine | null
  fallback: Engine
  log: Log
}

/** Where a search without filters ends: below this score, but for the first few, is what is too far off the query. */
interface Cutoff {
  least: number
  first: ReadonlySet<string>
}

interface Searching extends SearchParts {
  cutoffs: LRUCache<string, Cutoff>
}

export function createSearcher(given: SearchParts): (request: SearchRequest) => Promise<SearchOutcome> {
  const parts: Searching = { ...given, cutoffs: new LRUCache(CUTOFFS) }
  return async (request) => {
    const statistics = parts.statistics()
    const plan = readQuery(request, parts.knowledge(), statistics, parts.expand)
    const preferred = parts.preferred()
    if (preferred) {
      try {
        return await answer(preferred, plan, request, statistics, parts)
      } catch (error) {
        parts.log.warn({ error: String(error) }, 'search: answered from PostgreSQL instead')
      }
    }
    return answer(parts.fallback, plan, request, statistics, parts)
  }
}

async function answer(
  engine: Engine,
  plan: Plan,
  request: SearchRequest,
  statistics: Statistics,
  parts: Searching,
): Promise<SearchOutcome> {
  if (plan.text === '' || request.sort !== 'relevance') return answerInOrder(engine, plan, request, statistics, parts)
  const { filters, page, pageSize } = request
  const found = await findRelevant(engine, plan, request, statistics, parts)
  const { ranked } = found
  const from = (page - 1) * pageSize
  const said = { engine: engine.name, interpretedAs: plan.interpretedAs }
  if (!found.isCut) {
    return {
      ...said,
      hits: toHits(ranked.slice(from, from + pageSize)),
      total: ranked.length,
      facets: countFacets(ranked),
    }
  }
  const isDeep = from + pageSize > ranked.length
  const broad = await engine.page({ plan, filters, sort: 'relevance', offset: 0, limit: isDeep ? DEEPEST : 0 })
  if (broad.total < ranked.length) {
    return {
      ...said,
      hits: toHits(ranked.slice(from, from + pageSize)),
      total: ranked.length,
      facets: countFacets(ranked),
    }
  }
  const shown = new Set(ranked.map(({ id }) => id))
  const beyond = isDeep
    ? broad.ids.filter((id) => !shown.has(id)).slice(Math.max(0, from - ranked.length), from + pageSize - ranked.length)
    : []
  const hits = [...toHits(ranked.slice(from, from + pageSize)), ...(await plainHits(beyond, statistics, parts.pool))]
  return { ...said, hits, total: broad.total, facets: broad.facets }
}

/**
 * Listings in the order of a buyer's interest, and whether there are more than were looked at. What is too far off is
 * measured by the search without filters, so that choosing one shows as many as its count said.
 */
async function findRelevant(
  engine: Engine,
  plan: Plan,
  { q, locale, exact, filters }: SearchRequest,
  statistics: Statistics,
  { pool, cutoffs }: Searching,
): Promise<{ ranked: Ranked[]; isCut: boolean }> {
  const key = JSON.stringify([q, locale, exact])
  const known = isFiltered(filters) ? cutoffs.get(key) : undefined
  const find = (within: SearchFilters) => findRanked(engine, plan, within, statistics, pool)
  const [found, unfiltered] = await Promise.all([find(filters), isFiltered(filters) && !known ? find({}) : null])
  const cutoff = known ?? toCutoff((unfiltered ?? found).ranked)
  if (!known) cutoffs.set(key, cutoff)
  const ranked = found.ranked.filter(({ id, score }) => score >= cutoff.least || cutoff.first.has(id))
  return { ranked, isCut: found.isCut || found.ranked.length >= RANKED }
}

/** Hits that share nothing but a frequent word with the query only dilute the list. */
function toCutoff(ranked: Ranked[]): Cutoff {
  return { least: (ranked[0]?.score ?? 0) * 0.2, first: new Set(ranked.slice(0, 10).map(({ id }) => id)) }
}

/** All that was looked at, ranked. */
async function findRanked(
  engine: Engine,
  plan: Plan,
  filters: SearchFilters,
  statistics: Statistics,
  pool: Pool,
): Promise<{ ranked: Ranked[]; isCut: boolean }> {
  const { lists, isCut } = await findCandidates(engine, plan, filters, statistics, pool)
  const candidates = await listingsOf(mergeLists(lists, RANKED), statistics, pool)
  return { ranked: rank(candidates, plan, statistics), isCut }
}

function isFiltered(filters: SearchFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined)
}

/** The engine's listings that have every word, and from the counts those that have the rarest of them. */
async function findCandidates(
  engine: Engine,
  plan: Plan,
  filters: SearchFilters,
  statistics: Statistics,
  pool: Pool,
): Promise<Candidates> {
  const loosely = statistics.loosely(plan.wanted, isFiltered(filters) ? FILTERED : LOOSE)
  const [strict, loose] = await Promise.all([
    engine.candidates(plan, filters),
    isFiltered(filters) && loosely.length > 0 ? thosePassing(pool, loosely, filters) : loosely,
  ])
  return { lists: [...strict.lists, loose.slice(0, LOOSE)], isCut: strict.isCut }
}

/** The table is newer than the counts and holds what they do not: prices and quantities. */
async function thosePassing(pool: Pool, ids: string[], filters: SearchFilters): Promise<string[]> {
  const parameters = createParameters()
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM search_listing WHERE id = ANY(${parameters.add(ids)}::uuid[]) AND ${toCondition(filters, parameters)}`,
    parameters.values,
  )
  const passing = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => passing.has(id))
}

/** Browsing, and sorting by what is no matter of words. */
async function answerInOrder(
  engine: Engine,
  plan: Plan,
  request: SearchRequest,
  statistics: Statistics,
  parts: SearchParts,
): Promise<SearchOutcome> {
  const { filters, sort, page, pageSize } = request
  const offset = (page - 1) * pageSize
  // Meilisearch hands out no more than its first thousand
  const able = offset + pageSize > DEEPEST ? parts.fallback : engine
  const found = await able.page({ plan, filters, sort, offset, limit: pageSize })
  return {
    hits: await plainHits(found.ids, statistics, parts.pool),
    total: found.total,
    facets: found.facets,
    engine: able.name,
    interpretedAs: plan.interpretedAs,
  }
}

function toHits(ranked: Ranked[]): SearchOutcome['hits'] {
  return ranked.map(({ kind, id, score, matched }) => ({ kind, id, score, matched }))
}

async function plainHits(ids: string[], statistics: Statistics, pool: Pool): Promise<SearchOutcome['hits']> {
  const listings = await listingsOf(ids, statistics, pool)
  return listings.map(({ kind, id }) => ({ kind, id, score: 0, matched: [] }))
}

/** From memory; what is newer than the last count comes from the table. */
async function listingsOf(ids: string[], statistics: Statistics, pool: Pool): Promise<RankedListing[]> {
  const known = new Map<string, RankedListing>()
  const unknown: string[] = []
  for (const id of ids) {
    const listing = statistics.listing(id)
    if (listing) known.set(id, listing)
    else unknown.push(id)
  }
  if (unknown.length > 0) {
    const { rows } = await pool.query<ForwardRow>(
      `SELECT ${FORWARD_COLUMNS} FROM search_listing WHERE id = ANY($1::uuid[])`,
      [unknown],
    )
    for (const row of rows) known.set(row.id, toListing(row))
  }
  return ids.flatMap((id) => known.get(id) ?? [])
}
