import type { Ctx } from '#app/core/ctx.ts'
import {
  listProductGroups,
  listProductIds,
  type GroupRow,
  type ProductFilter,
} from '#app/modules/catalogue/list-products.server.ts'
import type { ProductCard } from './cards.ts'
import { listProductCardsInOrder } from './list-cards.server.ts'

const PRODUCTS_PER_PAGE = 24

export interface ProductShelf {
  products: ProductCard[]
  groups: GroupRow[]
  total: number
  page: number
  pageCount: number
  q: string
  category: string | null
}

/** One page of a showroom's or booth's products, with the categories to choose from. */
export async function listProductShelf(
  ctx: Ctx,
  of: ProductFilter['of'],
  wanted: { q: string; category: string | null; page: number },
): Promise<ProductShelf> {
  const [{ ids, total }, groups] = await Promise.all([
    listProductIds(ctx, { of, ...wanted, pageSize: PRODUCTS_PER_PAGE }),
    listProductGroups(ctx, of),
  ])
  return {
    products: await listProductCardsInOrder(ctx, ids),
    groups,
    total,
    pageCount: Math.ceil(total / PRODUCTS_PER_PAGE),
    ...wanted,
  }
}
