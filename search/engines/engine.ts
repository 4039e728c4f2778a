import type { FacetName, SearchFilters, SearchSort } from '#app/core/search-port.ts'
import type { Plan } from '../pipelines/plan.ts'

export type Facets = Partial<Record<FacetName, Record<string, number>>>

export interface Page {
  ids: string[]
  total: number
  facets: Facets
}

export interface Candidates {
  lists: string[][]
  isCut: boolean
}

export interface PageRequest {
  plan: Plan
  filters: SearchFilters
  sort: SearchSort
  offset: number
  limit: number
}

/** What both engines can do; ranking is done above them, alike for both. */
export interface Engine {
  name: 'meilisearch' | 'postgres'
  /** Ids by question of the plan, best first, and whether a list was cut at its limit. */
  candidates(plan: Plan, filters: SearchFilters): Promise<Candidates>
  /** A page of everything that matches the broad question, in the engine's own order or sorted. */
  page(request: PageRequest): Promise<Page>
}
