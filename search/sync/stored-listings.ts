import type { Pool } from 'pg'
import type { ListingRef } from './documents.ts'

/** What the table of listings holds, a page at a time. */
export async function* storedListings(pool: Pool, pageSize: number): AsyncGenerator<ListingRef[]> {
  for (let after: string | null = null; ;) {
    const { rows }: { rows: (Omit<ListingRef, 'version'> & { version: string })[] } = await pool.query(
      'SELECT id, kind, version FROM search_listing WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2',
      [after, pageSize],
    )
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((row) => ({ ...row, version: Number(row.version) }))
    after = last.id
  }
}
