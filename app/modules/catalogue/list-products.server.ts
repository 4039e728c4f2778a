import { Prisma } from '#prisma/client.ts'
import type { Ctx } from '#app/core/ctx.ts'

export interface ProductFilter {
  /** Whose showroom, or whose booth. */
  of: { organizationId: string } | { exhibitorId: string }
  q: string
  /** Category at any depth. */
  category: string | null
  page: number
  pageSize: number
}

/** Ids of one page of published products; `q` looks into titles and category names of all languages, brand, HS code. */
export async function listProductIds(ctx: Ctx, filter: ProductFilter): Promise<{ ids: string[]; total: number }> {
  const where = toWhere(filter)
  const [rows, counts] = await Promise.all([
    ctx.db.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM product p ${toJoin(filter)} WHERE ${where}
      ORDER BY ${'exhibitorId' in filter.of ? Prisma.sql`x.position,` : Prisma.empty} p."categoryId", p.id
      LIMIT ${filter.pageSize} OFFSET ${(filter.page - 1) * filter.pageSize}`,
    ctx.db.$queryRaw<
      { count: number }[]
    >`SELECT count(*)::int AS count FROM product p ${toJoin(filter)} WHERE ${where}`,
  ])
  return { ids: rows.map((row) => row.id), total: counts[0]?.count ?? 0 }
}

export interface GroupRow {
  id: string
  name: string
  count: number
}

/** The categories, two levels below the root where there are as many, that a showroom or booth fills; fullest first. */
export async function listProductGroups(ctx: Ctx, of: ProductFilter['of']): Promise<GroupRow[]> {
  const filter = { of, q: '', category: null, page: 1, pageSize: 1 }
  return ctx.db.$queryRaw<GroupRow[]>`
    SELECT g.id, coalesce(t.name, e.name, g.id) AS name, g.count
    FROM (SELECT coalesce(c.path[3], c.path[2], c.path[1]) AS id, count(*)::int AS count
      FROM product p ${toJoin(filter)} JOIN category c ON c.id = p."categoryId"
      WHERE ${toWhere(filter)} GROUP BY 1) g
    LEFT JOIN category_translation t ON t."categoryId" = g.id AND t.locale = ${ctx.locale}::locale
    LEFT JOIN category_translation e ON e."categoryId" = g.id AND e.locale = 'en'
    ORDER BY g.count DESC, g.id LIMIT 12`
}

/** Ids of products a buyer of this one might weigh against it: the same goods first, each seller in turn. */
export async function listSimilarProductIds(
  ctx: Ctx,
  product: { id: string; category: { path: { id: string }[] } | null },
  take: number,
): Promise<string[]> {
  const near =
    product.category?.path
      .map((node) => node.id)
      .slice(-2)
      .reverse() ?? []
  const found: string[] = []
  for (const category of near) {
    if (found.length >= take) break
    const rows = await ctx.db.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM product p JOIN category c ON c.id = p."categoryId"
      WHERE p.status = 'PUBLISHED' AND ${category} = ANY(c.path) AND p.id <> ALL(${[product.id, ...found]}::uuid[])
      ORDER BY row_number() OVER (PARTITION BY p."organizationId" ORDER BY p.id), p.id
      LIMIT ${take - found.length}`
    found.push(...rows.map((row) => row.id))
  }
  return found
}

function toJoin({ of }: Pick<ProductFilter, 'of'>): Prisma.Sql {
  return 'exhibitorId' in of
    ? Prisma.sql`JOIN exhibit x ON x."productId" = p.id AND x."exhibitorId" = ${of.exhibitorId}::uuid`
    : Prisma.empty
}

function toWhere({ of, q, category }: ProductFilter): Prisma.Sql {
  const parts = [Prisma.sql`p.status = 'PUBLISHED'`]
  if ('organizationId' in of) parts.push(Prisma.sql`p."organizationId" = ${of.organizationId}::uuid`)
  if (category !== null) {
    parts.push(Prisma.sql`p."categoryId" IN (SELECT id FROM category WHERE ${category} = ANY(path))`)
  }
  for (const word of q.split(/\s+/u).filter(Boolean).slice(0, 8)) parts.push(toWordMatch(word))
  return Prisma.join(parts, ' AND ')
}

function toWordMatch(word: string): Prisma.Sql {
  const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  const code = /^\d[\d.]+$/.test(word) ? `${word.replaceAll('.', '')}%` : null
  return Prisma.sql`(
    p.brand ILIKE ${like} OR p."externalId" ILIKE ${like} OR p."hsCode" LIKE ${code}
    OR EXISTS (SELECT 1 FROM product_translation w WHERE w."productId" = p.id AND w.title ILIKE ${like})
    OR p."categoryId" IN (SELECT c.id FROM category c JOIN category_translation n ON n."categoryId" = ANY(c.path)
      WHERE n.name ILIKE ${like}))`
}
