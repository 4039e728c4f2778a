import type { Locale } from './locale.ts'

export type ListingKind = 'product' | 'exhibitor' | 'exhibition'
export type SearchSort = 'relevance' | 'newest' | 'price' | 'moq'

/** Filters of a search; all are joined by AND, several values of one by OR. */
export interface SearchFilters {
  kind?: ListingKind[]
  /** Slug of an exhibition. */
  exhibition?: string
  /** Identifier of a category at any depth. */
  category?: string[]
  /** 2, 4 or 6 digits. */
  hs?: string[]
  /** ISO 3166-1 alpha-2. */
  country?: string[]
  /** Slug of a pavilion of the exhibition, or `exhibition/pavilion`. */
  pavilion?: string[]
  moqMax?: number
  /** Major units of `currency`; only public prices take part. */
  priceMin?: number
  priceMax?: number
  currency?: string
  certificate?: string[]
  incoterm?: string[]
  sample?: boolean
  verified?: boolean
}

/** A pavilion's slug is its own only within its exhibition, so it is looked up with both. */
export function pavilionsOf({ pavilion, exhibition }: SearchFilters): string[] | undefined {
  if (pavilion === undefined) return undefined
  return pavilion.map((slug) => (slug.includes('/') || exhibition === undefined ? slug : `${exhibition}/${slug}`))
}

export interface SearchRequest {
  q: string
  locale: Locale
  filters: SearchFilters
  sort: SearchSort
  /** From 1. */
  page: number
  /** 1 to 100. */
  pageSize: number
  /** Search for just what was typed: no translation, no spelling. */
  exact: boolean
}

export interface SearchHit {
  kind: ListingKind
  id: string
  score: number
  /** Words of the listing that matched, in the language that matched; shown marked. */
  matched: string[]
}

export type FacetName =
  | 'kind'
  | 'category'
  | 'hs'
  | 'country'
  | 'pavilion'
  | 'certificate'
  | 'incoterm'
  | 'sample'
  | 'verified'
  | 'exhibition'

/** What the engine understood: translations searched, spelling corrected, filters offered. */
export interface Interpretation {
  /** The searched phrases, best first: ["red wine", "dry red wine"]. */
  searched: string[]
  corrected: { from: string; to: string } | null
  offered: { filter: 'country' | 'hs' | 'category'; value: string }[]
}

export interface SearchOutcome {
  hits: SearchHit[]
  total: number
  facets: Partial<Record<FacetName, Record<string, number>>>
  engine: 'meilisearch' | 'postgres'
  interpretedAs: Interpretation
}

export interface Suggestion {
  kind: ListingKind | 'category' | 'query'
  /** Listing id, category id, or the query itself. */
  id: string
  text: string
}

/** The engine room as the product sees it; it finds ids, PostgreSQL decides what may be shown. */
export interface SearchPort {
  search(request: SearchRequest): Promise<SearchOutcome>
  suggest(request: { q: string; locale: Locale; limit: number; exhibition?: string }): Promise<Suggestion[]>
  /** What was typed with its unknown words replaced by the catalogue's nearest ones. */
  alike(q: string): Promise<string[]>
  /** Whether the first-choice engine answers now, and how many changes wait to be indexed. */
  status(): Promise<{ engine: 'meilisearch' | 'postgres'; pending: number }>
}
