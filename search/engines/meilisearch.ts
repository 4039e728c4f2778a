import type { FacetName, SearchFilters, SearchSort } from '#app/core/search-port.ts'
import type { SubQuery } from '../pipelines/plan.ts'
import type { Engine, Facets, PageRequest } from './engine.ts'
import type { MeilisearchClient } from './meilisearch-client.ts'
import { toFilter } from './meilisearch-filter.ts'
import { INDEX } from './settings.ts'

const FACETS: Record<string, FacetName> = {
  kind: 'kind',
  categoryPath: 'category',
  hs4: 'hs',
  country: 'country',
  pavilions: 'pavilion',
  certs: 'certificate',
  incoterms: 'incoterm',
  sample: 'sample',
  verified: 'verified',
  exhibitions: 'exhibition',
}
const SORTS: Record<SearchSort, string[]> = {
  relevance: [],
  newest: ['updatedAt:desc'],
  price: ['priceMin:asc'],
  moq: ['moq:asc'],
}

interface Answer {
  hits: { id: string }[]
  estimatedTotalHits: number
  facetDistribution?: Record<string, Record<string, number>>
}

export function createMeilisearchEngine(client: MeilisearchClient): Engine {
  return {
    name: 'meilisearch',
    async candidates(plan, filters) {
      const queries = plan.questions.map((query) => ({ indexUid: INDEX, ...toQuery(query, filters) }))
      if (queries.length === 0) return { lists: [], isCut: false }
      const { results } = await client.query<{ results: Answer[] }>('/multi-search', { queries })
      const lists = results.map(({ hits }) => hits.map(({ id }) => id))
      return { lists, isCut: lists.some((list, at) => list.length >= (plan.questions[at]?.limit ?? 0)) }
    },
    async page({ plan, filters, sort, offset, limit }: PageRequest) {
      const answer = await client.query<Answer>(`/indexes/${INDEX}/search`, {
        ...toQuery({ ...plan.broad, limit }, filters),
        offset,
        sort: plan.text === '' && sort === 'relevance' ? SORTS.newest : SORTS[sort],
        facets: Object.keys(FACETS),
      })
      const facets = toFacets(answer.facetDistribution ?? {})
      // estimatedTotalHits stops at maxTotalHits; every listing has exactly one kind
      const total = Object.values(facets.kind ?? {}).reduce((sum, count) => sum + count, 0)
      return { ids: answer.hits.map(({ id }) => id), total, facets }
    },
  }
}

function toQuery({ text, fields, matching, limit, locales, only }: SubQuery, filters: SearchFilters) {
  const filter = toFilter(filters, only)
  return {
    q: text,
    limit,
    matchingStrategy: matching,
    attributesToRetrieve: ['id'],
    ...(fields && { attributesToSearchOn: fields }),
    ...(locales && { locales }),
    ...(filter.length > 0 && { filter }),
  }
}

function toFacets(distribution: Record<string, Record<string, number>>): Facets {
  const facets: Facets = {}
  for (const [field, name] of Object.entries(FACETS)) {
    const counts = distribution[field]
    if (counts) facets[name] = counts
  }
  return facets
}
