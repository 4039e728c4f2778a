import type { Ctx } from '#app/core/ctx.ts'
import type { ListingKind, SearchRequest, SearchSort } from '#app/core/search-port.ts'
import { listSectors, type SectorRow } from '#app/modules/catalogue/sectors.server.ts'
import type { ListingCard, SearchAnswer } from './cards.ts'
import { countSearch } from './count-search.server.ts'
import { listFilterChips, type FilterChip } from './filter-chips.server.ts'
import { pickHelpfulPhrases } from './helpful-phrases.ts'
import { toSearchParams, type FixedFilter } from './query-params.ts'
import { parseSearchQuery } from './schema.ts'
import { searchListings } from './search-listings.server.ts'

/** What was asked for, for the fields and tabs of the page. */
export interface QueryView {
  q: string
  exact: boolean
  sort: SearchSort
  kinds: ListingKind[]
  hs: string[]
  moqMax: number | null
  priceMin: number | null
  priceMax: number | null
  currency: string | null
}

/** A search with everything its page shows. */
export interface SearchPageView {
  query: QueryView
  /** The address of this search without what the page itself stands for. */
  params: string
  fixed: FixedFilter[]
  answer: SearchAnswer
  /** Of the phrases that were searched, those worth naming. */
  helpful: string[]
  chips: FilterChip[]
  /** Where to go on when nothing was found. */
  sectors: SectorRow[]
}

/** Runs the search of the address; `fixed` filters come from the page and cannot be taken off. */
export async function loadSearchPage(
  ctx: Ctx,
  request: Request,
  fixed: Partial<Record<FixedFilter, string>> = {},
): Promise<SearchPageView> {
  const params = new URL(request.url).searchParams
  for (const [name, value] of Object.entries(fixed)) params.set(name, value)
  params.delete('locale')
  // The form always sends its currency; without a price it asks for nothing.
  if (!params.get('priceMin') && !params.get('priceMax')) params.delete('currency')
  const { input, notices } = parseSearchQuery(params, ctx.locale)
  const names = Object.keys(fixed) as FixedFilter[]
  const [answer, chips] = await Promise.all([
    searchListings(ctx, input, notices),
    listFilterChips(ctx, input.filters, names),
  ])
  countSearch(ctx, request, input, answer.total, names)
  return {
    query: toQueryView(input),
    params: toSearchParams(input, names).toString(),
    fixed: names,
    answer: { ...answer, items: answer.items.map((card) => withTyped(card, input.q)) },
    helpful: pickHelpfulPhrases(answer.interpretedAs.searched, answer.items),
    chips,
    sectors: answer.total === 0 ? await listSectors(ctx) : [],
  }
}

function toQueryView({ q, exact, sort, filters }: SearchRequest): QueryView {
  return {
    q,
    exact,
    sort,
    kinds: filters.kind ?? [],
    hs: filters.hs ?? [],
    moqMax: filters.moqMax ?? null,
    priceMin: filters.priceMin ?? null,
    priceMax: filters.priceMax ?? null,
    currency: filters.currency ?? null,
  }
}

/** Marks the typed words too: the engine names those it searched, which may be in another language than the title. */
function withTyped<C extends ListingCard>(card: C, q: string): C {
  return { ...card, highlight: [...new Set([...card.highlight, ...q.split(/\s+/u).slice(0, 8)])] }
}
