import type { Pool } from 'pg'
import { INDEXABLE_IDS } from '#app/modules/search/indexable.server.ts'
import type { MeilisearchClient } from '../engines/meilisearch-client.ts'
import { INDEX } from '../engines/settings.ts'
import type { ListingRef } from './documents.ts'
import { addPending } from './move-outbox.ts'
import { storedListings } from './stored-listings.ts'

const PAGE = 2_000

/** Notes every listing that the table lacks, holds though it is no longer public, or holds in an older state. */
export async function reconcileTable(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(`
    INSERT INTO search_outbox (kind, "listingId")
    SELECT coalesce(p.kind, s.kind), coalesce(p.id, s.id)
    FROM (${INDEXABLE_IDS}) AS p FULL JOIN search_listing s ON s.id = p.id
    WHERE p.id IS NULL OR s.id IS NULL OR p."updatedAt" <> s."updatedAt"`)
  return rowCount ?? 0
}

/** Notes everything, because what a document is made of has changed. */
export async function noteAll(pool: Pool): Promise<void> {
  await pool.query(`INSERT INTO search_outbox (kind, "listingId") SELECT kind, id FROM (${INDEXABLE_IDS}) AS p`)
}

/** Compares ids and versions on both sides; what the engine lacks, has in another version or too much is sent again. */
export async function reconcileEngine(pool: Pool, client: MeilisearchClient): Promise<number> {
  const held = await listHeld(client)
  let differing = 0
  for await (const refs of storedListings(pool, PAGE)) {
    const different = refs.filter((ref) => held.get(ref.id)?.version !== ref.version)
    for (const ref of refs) held.delete(ref.id)
    differing += different.length
    if (different.length > 0) await addPending(pool, different)
  }
  const surplus = [...held.values()]
  for (let at = 0; at < surplus.length; at += PAGE) await addPending(pool, surplus.slice(at, at + PAGE))
  return differing + surplus.length
}

async function listHeld(client: MeilisearchClient): Promise<Map<string, ListingRef>> {
  const held = new Map<string, ListingRef>()
  for (let offset = 0; ; offset += PAGE) {
    const { results } = await client.request<{ results: ListingRef[] }>('POST', `/indexes/${INDEX}/documents/fetch`, {
      fields: ['id', 'kind', 'version'],
      offset,
      limit: PAGE,
    })
    for (const ref of results) held.set(ref.id, ref)
    if (results.length < PAGE) return held
  }
}
