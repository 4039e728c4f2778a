import { setTimeout } from 'node:timers/promises'
import type { Pool } from 'pg'
import type { MeilisearchClient } from '../engines/meilisearch-client.ts'
import { indexExists } from './build-index.ts'
import { countWaiting, findWaiting } from './waiting.ts'

const LOOK_EVERY_MS = 40
const STANDARD_TIMEOUT_MS = 300_000
const CALLS_UNTIL_AWAY = 3

interface DrainDeps {
  pool: Pool
  client: MeilisearchClient | null
  nudge(): void
  isTableSettled(): boolean
  isEngineSettled(): boolean
}

/** Looks at the tables, not at this process, so that it does not matter which process works them off. */
export function createDrain({ pool, client, nudge, isTableSettled, isEngineSettled }: DrainDeps) {
  return async ({ timeoutMs = STANDARD_TIMEOUT_MS }: { timeoutMs?: number } = {}): Promise<{ waiting: number }> => {
    const deadline = performance.now() + timeoutMs
    let unanswered = 0
    nudge()
    for (; performance.now() < deadline; await setTimeout(LOOK_EVERY_MS)) {
      const { outbox, pending } = await findWaiting(pool)
      if (outbox || !isTableSettled()) continue
      if (!client) return { waiting: 0 }
      const exists = await indexExists(client).catch(() => null)
      if (exists && !pending && isEngineSettled()) return { waiting: 0 }
      unanswered = exists === null ? unanswered + 1 : 0
      if (unanswered >= CALLS_UNTIL_AWAY) return { waiting: (await countWaiting(pool)).pending }
    }
    throw new Error(`The search index was not complete after ${timeoutMs} ms`)
  }
}
