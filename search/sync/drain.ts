import { setTimeout } from 'node:timers/promises'
import type { Pool } from 'pg'
import type { MeilisearchClient } from '../engines/meilisearch-client.ts'
import { indexExists } from './build-index.ts'
import { countWaiting, findWaiting } from './waiting.ts'

const LOOK_EVERY_MS = 40
/** Without any progress; how long all of it takes is up to how much there is. */
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
    const isStuck = await watchProgress(pool, timeoutMs)
    let unanswered = 0
    nudge()
    for (; !(await isStuck()); await setTimeout(LOOK_EVERY_MS)) {
      const { outbox, pending } = await findWaiting(pool)
      if (outbox || !isTableSettled()) continue
      if (!client) return { waiting: 0 }
      const exists = await indexExists(client).catch(() => null)
      if (exists && !pending && isEngineSettled()) return { waiting: 0 }
      unanswered = exists === null ? unanswered + 1 : 0
      if (unanswered >= CALLS_UNTIL_AWAY) return { waiting: (await countWaiting(pool)).pending }
    }
    throw new Error(`The search index is not complete, and nothing more came to it in ${timeoutMs} ms`)
  }
}

/** Counts only when the time is up: counting what waits reads all of it. */
async function watchProgress(pool: Pool, timeoutMs: number): Promise<() => Promise<boolean>> {
  const count = async (): Promise<number> => {
    const { outbox, pending } = await countWaiting(pool)
    return outbox + pending
  }
  let left = await count()
  let deadline = performance.now() + timeoutMs
  return async () => {
    if (performance.now() < deadline) return false
    const before = left
    left = await count()
    deadline = performance.now() + timeoutMs
    return left >= before
  }
}
