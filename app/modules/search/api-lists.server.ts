import type { Ctx } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'
import { toPageOf } from '#app/core/page.ts'
import { PUBLIC_EXHIBITION } from '#app/modules/exhibitions/queries.server.ts'
import { toApiListing, type ApiListing } from './api-view.ts'
import type { ListingCard } from './cards.ts'
import { listExhibitorCards } from './exhibitor-cards.server.ts'
import { toListingPath } from './listing-path.server.ts'
import { listProductCards } from './product-cards.server.ts'

interface PageQuery {
  /** Id of the last row of the page before. */
  after: string | null
  limit: number
}

interface ApiPage {
  items: ApiListing[]
  nextCursor: string | null
}

/** Published products in the order they were first listed; prices as the caller may see them. */
export async function listApiProducts(ctx: Ctx, { after, limit }: PageQuery): Promise<ApiPage> {
  const rows = await ctx.db.product.findMany({
    where: { status: 'PUBLISHED', ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: 'asc' },
    take: limit + 1,
    select: { id: true },
  })
  const { items, nextCursor } = toPageOf(rows, limit)
  const cards = await listProductCards(
    ctx,
    items.map((row) => row.id),
  )
  return { items: toListings(ctx, items, cards), nextCursor }
}

/** The published exhibitors of a public exhibition. */
export async function listApiExhibitors(ctx: Ctx, slug: string, { after, limit }: PageQuery): Promise<ApiPage> {
  const exhibition = await ctx.db.exhibition.findFirst({ where: { slug, ...PUBLIC_EXHIBITION }, select: { id: true } })
  if (!exhibition) return refuse('not_found', 'core.not_found')
  const rows = await ctx.db.exhibitor.findMany({
    where: { exhibitionId: exhibition.id, status: 'PUBLISHED', ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: 'asc' },
    take: limit + 1,
    select: { id: true },
  })
  const { items, nextCursor } = toPageOf(rows, limit)
  const cards = await listExhibitorCards(
    ctx,
    items.map((row) => row.id),
  )
  return { items: toListings(ctx, items, cards), nextCursor }
}

function toListings(ctx: Ctx, rows: { id: string }[], cards: Map<string, ListingCard>): ApiListing[] {
  return rows.flatMap(({ id }) => {
    const card = cards.get(id)
    return card ? [toApiListing(card, ctx.infra.origin + toListingPath(ctx.locale, card))] : []
  })
}
