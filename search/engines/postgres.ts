import type { Pool } from 'pg'
import type { FacetName, SearchFilters, SearchSort } from '#app/core/search-port.ts'
import type { Plan } from '../pipelines/plan.ts'
import type { Statistics } from '../statistics/statistics.ts'
import type { Engine, Facets, PageRequest } from './engine.ts'
import { createParameters, toCondition, type Parameters } from './postgres-filter.ts'

const ALL_WORDS = 150
const PER_TRANSLATION = 80
const FACETED = 10_000
const MAX_VARIANTS = 24

const ORDERS: Record<SearchSort, string> = {
  relevance: '"updatedAt" DESC, id',
  newest: '"updatedAt" DESC, id',
  price: '"priceMin" ASC NULLS LAST, id',
  moq: 'moq ASC NULLS LAST, id',
}

const FACET_VALUES: Record<FacetName, string> = {
  kind: 'SELECT kind::text',
  category: 'SELECT unnest("categoryPath")',
  hs: 'SELECT hs4',
  country: 'SELECT country',
  pavilion: 'SELECT unnest(pavilions)',
  certificate: 'SELECT unnest(certs)',
  incoterm: 'SELECT unnest(incoterms)',
  sample: 'SELECT sample::text',
  verified: 'SELECT verified::text',
  exhibition: 'SELECT unnest(exhibitions)',
}

/** The same candidates from the table over the same stems, for when there is no Meilisearch. */
export function createPostgresEngine(pool: Pool, statistics: () => Statistics): Engine {
  return {
    name: 'postgres',
    async candidates(plan, filters) {
      const parameters = createParameters()
      const parts = candidateParts(plan, filters, parameters, statistics())
      if (parts.length === 0) return { lists: [], isCut: false }
      const { rows } = await pool.query<{ part: number; id: string }>(
        parts.map(({ sql }, at) => `SELECT ${at} AS part, id FROM (${sql}) AS part_${at}`).join(' UNION ALL '),
        parameters.values,
      )
      const lists = parts.map((_, at) => rows.filter(({ part }) => part === at).map(({ id }) => id))
      return { lists, isCut: lists.some((list, at) => list.length >= (parts[at]?.limit ?? 0)) }
    },
    async page({ plan, filters, sort, offset, limit }: PageRequest) {
      const [page, facets] = await Promise.all([
        readPage(pool, plan, filters, sort, offset, limit, statistics()),
        readFacets(pool, plan, filters, statistics()),
      ])
      return { ids: page, total: facets.total, facets: facets.facets }
    },
  }
}

interface Part {
  sql: string
  limit: number
}

function candidateParts(plan: Plan, filters: SearchFilters, parameters: Parameters, statistics: Statistics): Part[] {
  const filter = toCondition(filters, parameters)
  const parts: Part[] = []
  const ask = (where: string, order: string, limit: number) =>
    parts.push({
      sql: `SELECT id FROM search_listing WHERE ${filter} AND ${where} ORDER BY ${order} LIMIT ${limit}`,
      limit,
    })

  for (const { only, limit } of plan.questions) {
    if (only) ask(toCondition({}, parameters, only), '"updatedAt" DESC, id', limit)
  }
  for (const { stems, head } of plan.readings) {
    const noun = parameters.add(`${stems[head] ?? ''} |`)
    const order = `(strpos(stems, ${noun}) > 0) DESC, cardinality(terms), id`
    ask(hasAll(stems, parameters, statistics), order, plan.script === 'latin' ? ALL_WORDS : PER_TRANSLATION)
  }
  if (plan.native.length > 0 && plan.script !== 'latin')
    ask(hasAll(plan.native, parameters, statistics), 'cardinality(terms), id', ALL_WORDS)
  if (plan.chinese && plan.chinese.text !== '')
    ask(`zh @> ARRAY[${parameters.add(plan.chinese.text)}]::text[]`, 'cardinality(zh), id', ALL_WORDS)
  return parts
}

function hasAll(stems: string[], parameters: Parameters, statistics: Statistics): string {
  return `(${stems.map((stem) => `terms && ${parameters.add(variantsOf(stem, statistics))}::text[]`).join(' AND ')})`
}

function variantsOf(stem: string, statistics: Statistics): string[] {
  if (/\d/.test(stem) || stem.length < 4) return [stem]
  const near = statistics.df(stem) > 0 ? [] : statistics.similar(stem).map((similar) => similar.stem)
  return [...new Set([stem, ...near, ...statistics.withPrefix(stem, MAX_VARIANTS)])].slice(0, MAX_VARIANTS)
}

function broadCondition(plan: Plan, filters: SearchFilters, parameters: Parameters, statistics: Statistics): string {
  const filter = toCondition(filters, parameters, plan.broad.only)
  const stems = plan.readings[0]?.stems ?? plan.native
  if (plan.broad.only || plan.text === '') return filter
  if (stems.length > 0) return `${filter} AND ${hasAll(stems, parameters, statistics)}`
  return plan.chinese ? `${filter} AND zh && ${parameters.add(plan.chinese.words)}::text[]` : filter
}

async function readPage(
  pool: Pool,
  plan: Plan,
  filters: SearchFilters,
  sort: SearchSort,
  offset: number,
  limit: number,
  statistics: Statistics,
): Promise<string[]> {
  const parameters = createParameters()
  const condition = broadCondition(plan, filters, parameters, statistics)
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM search_listing WHERE ${condition} ORDER BY ${ORDERS[sort]} OFFSET ${offset} LIMIT ${limit}`,
    parameters.values,
  )
  return rows.map(({ id }) => id)
}

async function readFacets(
  pool: Pool,
  plan: Plan,
  filters: SearchFilters,
  statistics: Statistics,
): Promise<{ total: number; facets: Facets }> {
  const parameters = createParameters()
  const condition = broadCondition(plan, filters, parameters, statistics)
  const counts = Object.entries(FACET_VALUES).map(
    ([
      name,
      select,
    ]) => `SELECT '${name}' AS name, value, count(*)::int AS count FROM (${select} AS value FROM matching) AS ${name}_values
      WHERE value IS NOT NULL GROUP BY value`,
  )
  const { rows } = await pool.query<{ name: string; value: string; count: number }>(
    `WITH found AS (SELECT * FROM search_listing WHERE ${condition}),
          matching AS MATERIALIZED (SELECT * FROM found LIMIT ${FACETED})
     SELECT 'total' AS name, '' AS value, count(*)::int AS count FROM found UNION ALL ${counts.join(' UNION ALL ')}`,
    parameters.values,
  )
  const facets: Facets = {}
  let total = 0
  for (const { name, value, count } of rows) {
    if (name === 'total') total = count
    else (facets[name as FacetName] ??= {})[value] = count
  }
  return { total, facets }
}
