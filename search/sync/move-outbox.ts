import type { Pool, PoolClient } from 'pg'
import type { ListingKind } from '#app/core/search-port.ts'
import { removeListings, saveListings } from '../engines/postgres-store.ts'
import type { ListingDocument } from '../document.ts'
import type { DocumentSource, ListingRef } from './documents.ts'
import { WRITER_LOCK } from './locks.ts'
import { removeSuggestions, saveSuggestions } from './suggestion-words.ts'
import { inTransaction } from './transaction.ts'

const ROWS = 1_000

/** Takes the notes of the listings that changed first, and every later note of the same listings with them. */
const CLAIM = `
  WITH first AS (
    SELECT DISTINCT "listingId" FROM (SELECT "listingId" FROM search_outbox ORDER BY id LIMIT $1) AS oldest
  ), claimed AS (
    SELECT o.id FROM search_outbox o JOIN first USING ("listingId") FOR UPDATE OF o SKIP LOCKED
  ), taken AS (
    DELETE FROM search_outbox WHERE id = ANY(ARRAY(SELECT id FROM claimed)) RETURNING kind, "listingId"
  )
  SELECT DISTINCT kind, "listingId" AS id FROM taken`

/**
 * Brings the table of listings up to date with the oldest notes and leaves word of it for Meilisearch, in the transaction
 * that deletes the notes: after a crash each is either done or still to do.
 */
export function moveOutbox(pool: Pool, source: DocumentSource, forEngine: boolean): Promise<number> {
  return inTransaction(pool, async (db) => {
    // Under the lock versions grow in the order in which listings are read.
    await db.query('SELECT pg_advisory_xact_lock($1)', [WRITER_LOCK])
    const claimed = await claim(db)
    if (claimed.length === 0) return 0
    const found = await write(db, source.stream(db, claimed))
    const gone = claimed.filter((ref) => !found.has(ref.id)).map((ref) => ref.id)
    await removeListings(db, gone)
    await removeSuggestions(db, gone)
    if (forEngine) await addPending(db, claimed)
    await db.query("SELECT pg_notify('search_listing', '')")
    return claimed.length
  })
}

/** The next chunk is analysed here while PostgreSQL writes the one before; answers with the ids. */
async function write(db: PoolClient, chunks: AsyncIterable<ListingDocument[]>): Promise<Set<string>> {
  const found = new Set<string>()
  let writing = Promise.resolve()
  for await (const documents of chunks) {
    for (const document of documents) found.add(document.id)
    writing = writing.then(async () => {
      await saveListings(db, documents)
      await saveSuggestions(db, documents)
    })
    // Awaited below; a failure must not count as unhandled before the loop gets there.
    writing.catch(() => undefined)
  }
  await writing
  return found
}

async function claim(db: PoolClient): Promise<ListingRef[]> {
  const { rows } = await db.query<{ kind: ListingKind; id: string }>(CLAIM, [ROWS])
  if (rows.length === 0) return []
  const { rows: next } = await db.query<{ version: string }>("SELECT nextval('search_version') AS version")
  const version = Number(next[0]?.version)
  return rows.map((row) => ({ ...row, version }))
}

/** Word for Meilisearch; a listing waits once, with its newest version. */
export async function addPending(db: Pick<Pool, 'query'>, refs: ListingRef[]): Promise<void> {
  await db.query(
    `INSERT INTO search_pending ("listingId", kind, version)
     SELECT * FROM unnest($1::uuid[], $2::listing_kind[], $3::bigint[])
     ON CONFLICT ("listingId") DO UPDATE SET version = greatest(search_pending.version, excluded.version)`,
    [refs.map((ref) => ref.id), refs.map((ref) => ref.kind), refs.map((ref) => ref.version)],
  )
}
