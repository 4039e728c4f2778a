import type { Ctx } from '#app/core/ctx.ts'

export interface SectorRow {
  id: string
  name: string
  productCount: number
  /** Leads a product of the sector's fullest pictured category, the same one on every visit. */
  image: { id: string; placeholder: string; width: number; height: number } | null
}

/** Root categories that have published products, the fullest first; of one exhibition, or of all public ones. */
export async function listSectors(ctx: Ctx, exhibitionId?: string): Promise<SectorRow[]> {
  const rows = await ctx.infra.shortMemory.recall(`sectors ${exhibitionId ?? ''}`, () =>
    countSectors(ctx, exhibitionId),
  )
  const names = await ctx.db.categoryTranslation.findMany({
    where: { categoryId: { in: rows.map((row) => row.id) }, locale: ctx.locale },
    select: { categoryId: true, name: true },
  })
  const nameOf = new Map(names.map((one) => [one.categoryId, one.name]))
  return rows.map((row) => ({ ...row, name: nameOf.get(row.id) ?? row.id }))
}

/** Goes over every published product. */
function countSectors(ctx: Ctx, exhibitionId: string | undefined): Promise<Omit<SectorRow, 'name'>[]> {
  return ctx.db.$queryRaw<Omit<SectorRow, 'name'>[]>`
    WITH leaf AS (
      SELECT p."categoryId" AS id, count(*) AS count, min(p.slug COLLATE "C") FILTER (WHERE i.position = 0) AS pictured
      FROM product p LEFT JOIN product_image i ON i."productId" = p.id AND i.position = 0
      WHERE p.status = 'PUBLISHED'
        AND (${exhibitionId ?? null}::uuid IS NULL
             OR EXISTS (SELECT 1 FROM exhibit x WHERE x."productId" = p.id AND x."exhibitionId" = ${exhibitionId ?? null}::uuid))
      GROUP BY 1
    )
    SELECT c.path[1] AS id, sum(leaf.count)::int AS "productCount",
      (array_agg(json_build_object('id', m.id, 'placeholder', m.placeholder, 'width', m.width, 'height', m.height)
        ORDER BY leaf.count DESC, leaf.id) FILTER (WHERE m.id IS NOT NULL))[1] AS image
    FROM leaf
    JOIN category c ON c.id = leaf.id
    LEFT JOIN product p ON p.slug = leaf.pictured
    LEFT JOIN product_image i ON i."productId" = p.id AND i.position = 0
    LEFT JOIN media m ON m.id = i."mediaId" AND m.state = 'READY'
    GROUP BY 1 ORDER BY 2 DESC, 1`
}
