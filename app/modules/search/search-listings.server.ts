import type { Ctx } from '#app/core/ctx.ts'
import type { FacetName, ListingKind, SearchFilters, SearchHit, SearchOutcome } from '#app/core/search-port.ts'
import type { ListingCard, SearchAnswer, SearchNotice } from './cards.ts'
import { listExhibitionCards } from './exhibition-cards.server.ts'
import { listExhibitorCards } from './exhibitor-cards.server.ts'
import { loadLabels, toFacetViews, type LabelsOf } from './facets.server.ts'
import { listProductCards } from './product-cards.server.ts'
import { MAX_REACHABLE, type SearchInput } from './schema.ts'

/** Searches, then reads every hit again: the index finds, the database decides what this reader may see of it. */
export async function searchListings(
  ctx: Ctx,
  input: SearchInput,
  notices: SearchNotice[] = [],
): Promise<SearchAnswer> {
  const startedAt = performance.now()
  const outcome = await ctx.infra.search.search(input)
  const [found, labelsOf] = await Promise.all([
    listCards(ctx, outcome.hits, asksForPrice(input.filters)),
    loadLabels(ctx, (name) => valuesOf(outcome, name)),
  ])
  const items = inOrder(outcome.hits, found, input.sort === 'price')
  const total = outcome.total - (outcome.hits.length - items.length)
  return {
    items,
    total,
    page: input.page,
    pageSize: input.pageSize,
    pageCount: Math.ceil(Math.min(total, MAX_REACHABLE) / input.pageSize),
    facets: toFacetViews(outcome.facets, input.filters, labelsOf),
    engine: outcome.engine,
    interpretedAs: { ...outcome.interpretedAs, offered: toOffers(outcome, labelsOf) },
    tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
    notices,
  }
}

/** A price hidden since the index was written must not be guessed from the filters it still passes. */
function asksForPrice(filters: SearchFilters): boolean {
  return filters.priceMin !== undefined || filters.priceMax !== undefined || filters.currency !== undefined
}

async function listCards(ctx: Ctx, hits: SearchHit[], publicPricesOnly: boolean): Promise<Map<string, ListingCard>> {
  const idsOf = (kind: ListingKind) => hits.filter((hit) => hit.kind === kind).map((hit) => hit.id)
  const found = await Promise.all([
    listProductCards(ctx, idsOf('product'), { publicPricesOnly }),
    listExhibitorCards(ctx, idsOf('exhibitor')),
    listExhibitionCards(ctx, idsOf('exhibition')),
  ])
  return new Map<string, ListingCard>(found.flatMap((cards) => [...cards]))
}

function inOrder(hits: SearchHit[], found: Map<string, ListingCard>, byPrice: boolean): ListingCard[] {
  const items = hits.flatMap((hit) => {
    const card = found.get(hit.id)
    return card ? [{ ...card, highlight: hit.matched }] : []
  })
  if (!byPrice) return items
  // A price hidden a moment ago would otherwise show its height by its place in the list.
  const isQuoted = (card: ListingCard) => card.kind === 'product' && card.price.shown
  return [...items.filter(isQuoted), ...items.filter((card) => !isQuoted(card))]
}

function valuesOf(outcome: SearchOutcome, name: FacetName): string[] {
  const offered = outcome.interpretedAs.offered.filter((offer) => offer.filter === name).map((offer) => offer.value)
  return [...new Set([...Object.keys(outcome.facets[name] ?? {}), ...offered])]
}

function toOffers(outcome: SearchOutcome, labelsOf: LabelsOf): SearchAnswer['interpretedAs']['offered'] {
  return outcome.interpretedAs.offered.flatMap((offer) => {
    const found = labelsOf(offer.filter, offer.value)
    return found ? [{ ...offer, label: found.label }] : []
  })
}
