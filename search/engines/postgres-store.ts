import type { Pool } from 'pg'
import { termsOf } from '../analysis/analyse-listing.ts'
import type { ListingDocument } from '../document.ts'

const COLUMNS: [column: string, type: string, value: (document: ListingDocument) => unknown][] = [
  ['id', 'uuid', (d) => d.id],
  ['kind', 'listing_kind', (d) => d.kind],
  ['version', 'bigint', (d) => d.version],
  ['title', 'text', (d) => d.title],
  ['stems', 'text', (d) => d.stems],
  ['titleOrig', 'text', (d) => d.title_orig],
  ['stemsOrig', 'text', (d) => d.stems_orig],
  ['terms', 'text[]', (d) => termsOf(d)],
  ['related', 'text[]', (d) => listOf(d.stems_description)],
  ['zhHead', 'text', (d) => d.zh_head],
  ['zhLabel', 'text', (d) => d.zh_label],
  ['zhRest', 'text', (d) => d.zh_rest],
  ['zh', 'text[]', (d) => [...new Set(listOf(`${d.zh_head} ${d.zh_label} ${d.zh_rest}`))]],
  ['ruLabel', 'text', (d) => d.ru_label],
  ['brand', 'text', (d) => d.brand],
  ['exhibitor', 'text', (d) => d.exhibitor],
  ['categoryId', 'text', (d) => d.categoryId],
  ['categoryPath', 'text[]', (d) => d.categoryPath],
  ['hs2', 'text', (d) => d.hs2],
  ['hs4', 'text', (d) => d.hs4],
  ['hs6', 'text', (d) => d.hs6],
  ['country', 'text', (d) => d.country],
  ['moq', 'integer', (d) => d.moq],
  ['priceMin', 'double precision', (d) => d.priceMin],
  ['priceMax', 'double precision', (d) => d.priceMax],
  ['currency', 'text', (d) => d.currency],
  ['certs', 'text[]', (d) => d.certs],
  ['incoterms', 'text[]', (d) => d.incoterms],
  ['exhibitions', 'text[]', (d) => d.exhibitions],
  ['pavilions', 'text[]', (d) => d.pavilions],
  ['verified', 'boolean', (d) => d.verified],
  ['sample', 'boolean', (d) => d.sample],
  ['updatedAt', 'timestamptz', (d) => new Date(d.updatedAt).toISOString()],
]

const NAMES = COLUMNS.map(([name]) => `"${name}"`).join(', ')
// One JSON parameter instead of thirty arrays: text[] columns cannot be unnested side by side.
const UPSERT = `
  INSERT INTO search_listing (${NAMES})
  SELECT ${NAMES} FROM json_to_recordset($1::json) AS row(${COLUMNS.map(([name, type]) => `"${name}" ${type}`).join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${COLUMNS.slice(1)
    .map(([name]) => `"${name}" = excluded."${name}"`)
    .join(', ')}
  WHERE search_listing.version <= excluded.version`

const BATCH = 1_000

/** Writes documents unless a newer version is there already. */
export async function saveListings(db: Pick<Pool, 'query'>, documents: ListingDocument[]): Promise<void> {
  for (let from = 0; from < documents.length; from += BATCH) {
    const rows = documents.slice(from, from + BATCH).map((document) => {
      return Object.fromEntries(COLUMNS.map(([name, , value]) => [name, value(document)]))
    })
    await db.query(UPSERT, [JSON.stringify(rows)])
  }
}

export async function removeListings(db: Pick<Pool, 'query'>, ids: string[]): Promise<void> {
  await db.query('DELETE FROM search_listing WHERE id = ANY($1::uuid[])', [ids])
}

function listOf(joined: string): string[] {
  return joined.split(' ').filter(Boolean)
}
