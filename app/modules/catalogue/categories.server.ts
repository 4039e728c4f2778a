import type { Ctx } from '#app/core/ctx.ts'
import type { AttributeRow } from './facts.ts'

export interface CategoryView {
  id: string
  /** From the root down to the category itself, in the reader's language. */
  path: { id: string; name: string }[]
}

export async function findCategory(ctx: Ctx, id: string): Promise<CategoryView | null> {
  const rows = await ctx.db.$queryRaw<{ id: string; name: string }[]>`
    SELECT n.id, coalesce(t.name, e.name, n.id) AS name
    FROM category c
    CROSS JOIN LATERAL unnest(c.path) WITH ORDINALITY AS n (id, depth)
    LEFT JOIN category_translation t ON t."categoryId" = n.id AND t.locale = ${ctx.locale}::locale
    LEFT JOIN category_translation e ON e."categoryId" = n.id AND e.locale = 'en'
    WHERE c.id = ${id} ORDER BY n.depth`
  return rows.length > 0 ? { id, path: rows } : null
}

/** The attributes buyers ask of a category: its own first, then those of its ancestors. */
export async function listAttributes(ctx: Ctx, path: string[]): Promise<AttributeRow[]> {
  const rows = await ctx.db.categoryAttribute.findMany({
    where: { categoryId: { in: path } },
    select: {
      categoryId: true,
      position: true,
      attribute: { select: { key: true, kind: true, unit: true, names: true, options: true } },
    },
  })
  // What belongs to the goods themselves matters more to a buyer than what every neighbour has too.
  const depthOf = (id: string): number => path.indexOf(id)
  const sorted = rows.toSorted((a, b) => depthOf(b.categoryId) - depthOf(a.categoryId) || a.position - b.position)
  return [...new Map(sorted.map((row) => [row.attribute.key, row.attribute])).values()]
}
