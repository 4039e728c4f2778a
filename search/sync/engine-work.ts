import type { Pool } from 'pg'
import type { Log } from '#app/core/ctx.ts'
import type { MeilisearchClient } from '../engines/meilisearch-client.ts'
import { INDEX } from '../engines/settings.ts'
import { ensureIndex, indexExists } from './build-index.ts'
import type { DocumentSource } from './documents.ts'
import { reconcileEngine } from './reconcile.ts'
import { sendPending } from './send-pending.ts'

const RECONCILE_EVERY_MS = 6 * 3_600_000
const COUNT_EVERY_MS = 10_000

interface EngineWorkDeps {
  pool: Pool
  client: MeilisearchClient
  source: DocumentSource
  log: Log
  isLeader(): boolean
}

export interface EngineWork {
  work(): Promise<boolean>
  restart(): void
  /** The index is there and complete, as far as this process saw when it last looked. */
  isReady(): boolean
  isSettled(): boolean
}

/** The leader's work on Meilisearch; after every failure it looks again at what the engine really holds. */
export function createEngineWork(deps: EngineWorkDeps): EngineWork {
  const { pool, client, log, isLeader } = deps
  let comparedAt: number | undefined
  let countedAt = 0
  let ready = false

  async function compare(): Promise<void> {
    if (comparedAt !== undefined && performance.now() - comparedAt < RECONCILE_EVERY_MS) return
    await ensureIndex(deps)
    const differing = await reconcileEngine(pool, client)
    if (differing > 0) log.info({ differing }, 'search: Meilisearch differs from the database and is mended')
    comparedAt = performance.now()
  }

  /** An engine that came back empty or from an older copy answers as if nothing had happened; its count gives it away. */
  async function distrust(): Promise<void> {
    const { numberOfDocuments } = await client.request<{ numberOfDocuments: number }>('GET', `/indexes/${INDEX}/stats`)
    if (performance.now() - countedAt < COUNT_EVERY_MS) return
    countedAt = performance.now()
    const { rows } = await pool.query<{ same: boolean }>(
      'SELECT EXISTS (SELECT FROM search_pending) OR (SELECT count(*) FROM search_listing) = $1 AS same',
      [numberOfDocuments],
    )
    if (!rows[0]?.same) comparedAt = undefined
  }

  async function lead(): Promise<boolean> {
    await compare()
    ready = true
    if ((await sendPending(deps)) > 0) return true
    await distrust()
    return comparedAt === undefined
  }

  return {
    restart: () => (comparedAt = undefined),
    isReady: () => ready,
    isSettled: () => comparedAt !== undefined,
    async work() {
      try {
        if (isLeader()) return await lead()
        ready = await indexExists(client)
        return false
      } catch (error) {
        ready = false
        comparedAt = undefined
        throw error
      }
    },
  }
}
