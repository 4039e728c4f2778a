import type { Pool } from 'pg'
import type { Locale } from '#app/core/locale.ts'

export interface CategoryNames {
  id: string
  path: string[]
  isLeaf: boolean
  hsHeadings: string[]
  names: Partial<Record<Locale, string>>
}

export async function readCategories(pool: Pool): Promise<CategoryNames[]> {
  const { rows } = await pool.query<CategoryNames>(
    `SELECT c.id, c.path, c."isLeaf" AS "isLeaf", coalesce(c."hsHeadings", '{}') AS "hsHeadings",
            coalesce(json_object_agg(t.locale, t.name) FILTER (WHERE t.name IS NOT NULL), '{}') AS names
       FROM category c LEFT JOIN category_translation t ON t."categoryId" = c.id
      GROUP BY c.id ORDER BY c.id`,
  )
  return rows
}

/** A name as single labels: "Maize (corn)" and "面粉 / 小麦粉" are two words for one thing each. */
export function labelsOf(name: string): string[] {
  const inner = [...name.matchAll(/[(（]([^)）]+)[)）]/g)].map((match) => match[1] ?? '')
  const outer = name.replace(/[(（][^)）]*[)）]/g, ' ').split(/\s*[/／]\s*/)
  return [...outer, ...inner].map((label) => label.replace(/\s+/g, ' ').trim()).filter(Boolean)
}
