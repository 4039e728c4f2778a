import type { Ctx } from '#app/core/ctx.ts'

export interface SectorRow {
  id: string
  name: string
  productCount: number
}

/** Root categories that have published products, the fullest first; of one exhibition, or of all public ones. */
export async function listSectors(ctx: Ctx, exhibitionId?: string): Promise<SectorRow[]> {
  const rows = await ctx.db.$queryRaw<{ id: string; count: number }[]>`
    SELECT c.path[1] AS id, count(DISTINCT p.id)::int AS count
    FROM product p
    JOIN category c ON c.id = p."categoryId"
    WHERE p.status = 'PUBLISHED'
      AND (${exhibitionId ?? null}::uuid IS NULL
           OR EXISTS (SELECT 1 FROM exhibit x WHERE x."productId" = p.id AND x."exhibitionId" = ${exhibitionId ?? null}::uuid))
    GROUP BY 1 ORDER BY 2 DESC`
  const names = await ctx.db.categoryTranslation.findMany({
    where: { categoryId: { in: rows.map((row) => row.id) }, locale: ctx.locale },
    select: { categoryId: true, name: true },
  })
  const nameOf = new Map(names.map((one) => [one.categoryId, one.name]))
  return rows.map((row) => ({ id: row.id, name: nameOf.get(row.id) ?? row.id, productCount: row.count }))
}
