import type { Log } from '#app/core/ctx.ts'

const MAX_ERRORS = 3
const OPEN_MS = 10_000

export interface Breaker {
  run<T>(work: () => Promise<T>): Promise<T>
  isOpen(): boolean
}

/** After three errors in a row nobody waits for the engine for ten seconds; then one call tries it again. */
export function createBreaker({ log, now = () => performance.now() }: { log: Log; now?: () => number }): Breaker {
  let errors = 0
  let openUntil = 0

  return {
    isOpen: () => now() < openUntil,
    async run(work) {
      if (now() < openUntil) throw new Error('Meilisearch is considered down')
      // while the one that tries again is under way, the others go on using the fallback
      if (errors >= MAX_ERRORS) openUntil = now() + OPEN_MS
      try {
        const result = await work()
        errors = 0
        openUntil = 0
        return result
      } catch (error) {
        errors += 1
        if (errors >= MAX_ERRORS) {
          openUntil = now() + OPEN_MS
          log.warn({ error: String(error) }, 'search: Meilisearch does not answer, PostgreSQL takes over for 10 s')
        }
        throw error
      }
    },
  }
}
