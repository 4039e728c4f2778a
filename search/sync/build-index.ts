import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import type { Log } from '#app/core/ctx.ts'
import type { MeilisearchClient } from '../engines/meilisearch-client.ts'
import { INDEX, LISTING_SETTINGS, REBUILD_INDEX } from '../engines/settings.ts'
import type { DocumentSource, ListingRef } from './documents.ts'
import { forgetSent } from './send-pending.ts'
import { storedListings } from './stored-listings.ts'
import { enqueueTask, isMissing, runTask, taskDone } from './tasks.ts'

/** An index of one document beside the listings: it says with which settings they were built, and is lost with them. */
const MARK_INDEX = 'listings_mark'
const MARK = createHash('sha256').update(JSON.stringify(LISTING_SETTINGS)).digest('hex').slice(0, 16)

const PAGE = 1_000
const UNDER_WAY = 4

interface BuildDeps {
  pool: Pool
  client: MeilisearchClient
  source: DocumentSource
  log: Log
}

export async function indexExists(client: MeilisearchClient): Promise<boolean> {
  return (await findOrNull(client, `/indexes/${INDEX}`)) !== null
}

/** Builds the index where it is missing or was made with other settings; the one in use stays until the other is whole. */
export async function ensureIndex(deps: BuildDeps): Promise<void> {
  const exists = await indexExists(deps.client)
  const mark = await findOrNull<{ mark: string }>(deps.client, `/indexes/${MARK_INDEX}/documents/${INDEX}`)
  if (exists && mark?.mark === MARK) return
  const startedAt = performance.now()
  const sent = await fillAside(deps)
  await putInPlace(deps.client, exists)
  await forgetSent(deps.pool, sent)
  const ms = Math.round(performance.now() - startedAt)
  deps.log.info({ listings: sent.length, ms }, 'search: the index of Meilisearch was built')
}

async function fillAside({ pool, client, source }: BuildDeps): Promise<ListingRef[]> {
  await runTask(client, 'DELETE', `/indexes/${REBUILD_INDEX}`, undefined, 'index_not_found')
  await runTask(client, 'POST', '/indexes', { uid: REBUILD_INDEX, primaryKey: 'id' })
  await runTask(client, 'PATCH', `/indexes/${REBUILD_INDEX}/settings`, LISTING_SETTINGS)
  const sent: ListingRef[] = []
  const underWay: number[] = []
  for await (const refs of storedListings(pool, PAGE)) {
    const documents = await source.build(pool, refs)
    if (documents.length > 0) {
      underWay.push(await enqueueTask(client, 'POST', `/indexes/${REBUILD_INDEX}/documents`, documents))
    }
    sent.push(...refs)
    if (underWay.length > UNDER_WAY) await taskDone(client, underWay.shift() ?? 0)
  }
  for (const task of underWay) await taskDone(client, task)
  return sent
}

/** Searches meet either the old index or the whole of the new one, never one that is being filled. */
async function putInPlace(client: MeilisearchClient, exists: boolean): Promise<void> {
  const swap = { indexes: exists ? [REBUILD_INDEX, INDEX] : [REBUILD_INDEX, INDEX], rename: !exists }
  await runTask(client, 'POST', '/swap-indexes', [swap])
  await runTask(client, 'POST', `/indexes/${MARK_INDEX}/documents?primaryKey=id`, [{ id: INDEX, mark: MARK }])
  if (exists) await runTask(client, 'DELETE', `/indexes/${REBUILD_INDEX}`, undefined, 'index_not_found')
}

async function findOrNull<T>(client: MeilisearchClient, path: string): Promise<T | null> {
  return client.request<T>('GET', path, undefined, { timeoutMs: 3_000 }).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
}
