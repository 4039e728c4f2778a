import type { Ctx } from '#app/core/ctx.ts'
import type { ProductCard } from './cards.ts'
import { listProductCards } from './product-cards.server.ts'

/** Cards of the products in the order of their ids; what this reader may not see is missing. */
export async function listProductCardsInOrder(ctx: Ctx, ids: string[]): Promise<ProductCard[]> {
  const cards = await listProductCards(ctx, ids)
  return ids.flatMap((id) => cards.get(id) ?? [])
}
