import type { Pool } from 'pg'
import type { MeilisearchClient } from '../engines/meilisearch-client.ts'
import { INDEX } from '../engines/settings.ts'
import type { DocumentSource, ListingRef } from './documents.ts'
import { enqueueTask, taskDone } from './tasks.ts'

const BATCH = 1_000

interface SendDeps {
  pool: Pool
  client: MeilisearchClient
  source: DocumentSource
}

/** Sends what waits longest and forgets it when the engine has it, unless a newer version came meanwhile. */
export async function sendPending({ pool, client, source }: SendDeps): Promise<number> {
  const { rows } = await pool.query<Omit<ListingRef, 'version'> & { version: string }>(
    'SELECT "listingId" AS id, kind, version FROM search_pending ORDER BY version LIMIT $1',
    [BATCH],
  )
  if (rows.length === 0) return 0
  const refs = rows.map((row) => ({ ...row, version: Number(row.version) }))
  const documents = await source.recall(pool, refs)
  const found = new Set(documents.map((document) => document.id))
  const gone = refs.filter((ref) => !found.has(ref.id)).map((ref) => ref.id)
  const tasks: number[] = []
  if (documents.length > 0) tasks.push(await enqueueTask(client, 'POST', `/indexes/${INDEX}/documents`, documents))
  if (gone.length > 0) tasks.push(await enqueueTask(client, 'POST', `/indexes/${INDEX}/documents/delete-batch`, gone))
  for (const task of tasks) await taskDone(client, task)
  await forgetSent(pool, refs)
  return refs.length
}

export async function forgetSent(pool: Pool, refs: ListingRef[]): Promise<void> {
  await pool.query(
    `DELETE FROM search_pending p USING unnest($1::uuid[], $2::bigint[]) AS sent (id, version)
     WHERE p."listingId" = sent.id AND p.version = sent.version`,
    [refs.map((ref) => ref.id), refs.map((ref) => ref.version)],
  )
}
