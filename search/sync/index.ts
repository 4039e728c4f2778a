import type { Pool } from 'pg'
import type { Log } from '#app/core/ctx.ts'
import type { SearchPort } from '#app/core/search-port.ts'
import type { MeilisearchClient } from '../engines/meilisearch-client.ts'
import type { Knowledge } from '../knowledge.ts'
import { createDocumentSource } from './documents.ts'
import { createDoorbell } from './doorbell.ts'
import { createDrain } from './drain.ts'
import { createEngineWork } from './engine-work.ts'
import { createLoop } from './loop.ts'
import { createSuggest } from './suggest.ts'
import { createTableWork } from './table-work.ts'
import { countWaiting } from './waiting.ts'

const EVERY_MS = 3_000

export interface SyncDeps {
  /** At least 4 connections in UTC; one is kept for listening. */
  pool: Pool
  client: MeilisearchClient | null
  knowledge: { current(): Knowledge; reload(): Promise<void> }
  statistics: { changed(): void; hurry(): void; alike(q: string): string[] }
  synonyms: { changed(): void }
  log: Log
}

export interface Sync {
  start(): Promise<void>
  stop(): Promise<void>
  nudge(): void
  /** Compares both indexes with the database and mends them; a process that does not lead asks the one that does. */
  reconcile(): Promise<void>
  /** Resolves when every change committed so far can be found; `waiting` counts what an engine that is away still lacks. */
  drain(options?: { timeoutMs?: number }): Promise<{ waiting: number }>
  isReady(): boolean
  suggest: SearchPort['suggest']
  status: SearchPort['status']
}

/** Keeps the table of listings and Meilisearch in step with the database; of several processes one does the work. */
export function createSync({ pool, client, knowledge, statistics, synonyms, log }: SyncDeps): Sync {
  const source = createDocumentSource({ knowledge: () => knowledge.current(), log })
  const isLeader = (): boolean => doorbell.isLeader()
  const engine = client && createEngineWork({ pool, client, source, log, isLeader })
  const table = createTableWork({
    pool,
    source,
    knowledge,
    isLeader,
    forEngine: client !== null,
    onMoved: () => engineLoop?.nudge(),
  })
  const engineLoop = engine && createLoop('sending to Meilisearch', engine.work, { everyMs: EVERY_MS, log })
  const tableLoop = createLoop('writing the table of listings', table.work, { everyMs: EVERY_MS, log })
  const doorbell = createDoorbell({
    pool,
    log,
    onConnected: () => {
      statistics.changed()
      synonyms.changed()
    },
    onLeading: compareAgain,
    onRing: (channel) => {
      if (channel === 'search_synonyms') return synonyms.changed()
      if (channel === 'search_count') return statistics.hurry()
      if (channel === 'search_listing') statistics.changed()
      if (channel === 'search_categories') table.forgetKnowledge()
      if (channel === 'search_reconcile') compareAgain()
      else tableLoop.nudge()
    },
  })

  function nudge(): void {
    tableLoop.nudge()
    engineLoop?.nudge()
  }

  function compareAgain(): void {
    table.restart()
    engine?.restart()
    nudge()
  }

  const drain = createDrain({
    pool,
    client,
    nudge,
    isTableSettled: () => !isLeader() || table.isSettled(),
    isEngineSettled: () => !isLeader() || (engine?.isSettled() ?? true),
  })

  return {
    nudge,
    drain,
    isReady: () => engine?.isReady() ?? false,
    suggest: createSuggest({ pool, client, knowledge: () => knowledge.current(), alike: statistics.alike }),
    async start() {
      await doorbell.start()
      tableLoop.start()
      engineLoop?.start()
    },
    async stop() {
      await Promise.all([tableLoop.stop(), engineLoop?.stop()])
      await doorbell.stop()
    },
    async reconcile() {
      if (isLeader()) compareAgain()
      else await pool.query("SELECT pg_notify('search_reconcile', '')")
      await drain()
    },
    async status() {
      const { outbox, pending } = await countWaiting(pool)
      return { engine: engine?.isReady() ? 'meilisearch' : 'postgres', pending: outbox + pending }
    },
  }
}
