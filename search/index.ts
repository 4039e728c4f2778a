import pg from 'pg'
import type { Log } from '#app/core/ctx.ts'
import type { SearchPort } from '#app/core/search-port.ts'
import { createMeilisearchClient } from './engines/meilisearch-client.ts'
import { createMeilisearchEngine } from './engines/meilisearch.ts'
import { createPostgresEngine } from './engines/postgres.ts'
import { loadKnowledge, toKnowledge, type Knowledge } from './knowledge.ts'
import { createSearcher } from './search.ts'
import { countedAll, readState, saveCounted } from './statistics/counted.ts'
import { createStatistics } from './statistics/index.ts'
import { createSync, type Sync } from './sync/index.ts'
import { createSynonyms } from './synonyms.ts'
import { wordsAlike } from './pipelines/words-alike.ts'

const CONNECTIONS = 6

export interface SearchOptions {
  databaseUrl: string
  /** Null: search by PostgreSQL alone. */
  meilisearch: { url: string; key: string } | null
  log: Log
}

export interface Search extends SearchPort {
  start(): Promise<void>
  /** Writes what waits for the index, but answers nobody. */
  startIndexing(): Promise<void>
  stop(): Promise<void>
  /** Resolves when everything committed so far can be found and has been counted. */
  settle(): Promise<void>
  /** Resolves when a running site has counted all that can be found, or after a minute without one. */
  counted(): Promise<void>
  sync: Sync
}

/** The engine room, put together; it holds a pool of its own so that a slow search never takes the product's connections. */
export function createSearch({ databaseUrl, meilisearch, log }: SearchOptions): Search {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: 3_000,
    options: '-c TimeZone=UTC -c lock_timeout=2s -c statement_timeout=30s',
  })
  const onError = (error: Error): void => log.warn({ error: String(error) }, 'search: a database connection broke')
  pool.on('error', onError)
  // One that is lent out and between two statements would otherwise take the process down with it.
  pool.on('connect', (connected) => connected.on('error', onError))
  const client = meilisearch && createMeilisearchClient({ ...meilisearch, log })
  const statistics = createStatistics({
    databaseUrl,
    log,
    readState: () => readState(pool),
    onCounted: (version) => void saveCounted(pool, version).catch(onError),
  })
  let known: Knowledge | undefined
  const knowledge = {
    current: () => (known ??= toKnowledge([])),
    reload: async () => void (known = await loadKnowledge({ pool })),
  }
  const synonyms = createSynonyms({ pool, log })
  const alike = (q: string): string[] => wordsAlike(q, statistics.current())
  const sync = createSync({ pool, client, knowledge, statistics: { ...statistics, alike }, synonyms, log })
  const engine = client && createMeilisearchEngine(client)
  const search = createSearcher({
    pool,
    knowledge: knowledge.current,
    statistics: statistics.current,
    expand: synonyms.expand,
    preferred: () => (client && !client.isOpen() && sync.isReady() ? engine : null),
    fallback: createPostgresEngine(pool, statistics.current),
    log,
  })

  return {
    search,
    sync,
    suggest: sync.suggest,
    alike: async (q) => alike(q),
    status: sync.status,
    async start() {
      await knowledge.reload()
      await statistics.refresh()
      await synonyms.start()
      await sync.start()
    },
    async startIndexing() {
      await knowledge.reload()
      await sync.start()
    },
    counted: () => countedAll(pool),
    async settle() {
      await sync.drain()
      await statistics.refresh()
    },
    async stop() {
      await sync.stop()
      await synonyms.stop()
      await statistics.stop()
      client?.close()
      await pool.end()
    },
  }
}
