import type { PrismaClient } from '#prisma/client.ts'
import type { Log } from '#app/core/ctx.ts'
import type { SearchCounts, SearchedWords } from '#app/core/search-counts.ts'
import {
  removeOldCounts,
  saveCounts,
  type Counted,
  type CountedSearch,
} from '#app/modules/search/save-counts.server.ts'

const PAUSE_MS = 2_000
const TIDY_EVERY_MS = 24 * 3_600_000
/** Beyond this something is wrong, and counts are the first to go. */
const MOST_KEYS = 5_000

export interface SearchCounter extends SearchCounts {
  /** Writes what is counted so far. */
  flush(): Promise<void>
  stop(): Promise<void>
}

/** Gathers counts in memory and writes them every two seconds, so that no search waits for its count. */
export function createSearchCounter(prisma: PrismaClient, log: Log): SearchCounter {
  let waiting = createTally()
  let timer: NodeJS.Timeout | undefined
  let tidiedAt = -Infinity
  let writing = Promise.resolve()

  async function write(tally: Tally): Promise<void> {
    try {
      if (tally.size() > 0) await saveCounts(prisma, tally.counted())
      if (performance.now() - tidiedAt < TIDY_EVERY_MS) return
      tidiedAt = performance.now()
      await removeOldCounts(prisma)
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.message : String(error) }, 'searches were not counted')
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const tally = waiting
    waiting = createTally()
    writing = writing.then(() => write(tally))
    return writing
  }

  function add(count: (tally: Tally) => void): void {
    if (waiting.size() >= MOST_KEYS) return
    count(waiting)
    timer ??= setTimeout(() => void flush(), PAUSE_MS).unref()
  }

  return {
    searched: ({ found, ...words }) => add((tally) => tally.search(words, { searches: 1, zeroResults: found ? 0 : 1 })),
    opened: ({ listingId, from, ...words }) =>
      add((tally) => {
        tally.search(words, { clicks: 1 })
        tally.click(words.query, listingId)
        if (from === null || from === words.query) return
        tally.search({ ...words, query: from }, { reformulations: 1 })
        tally.step(from, words)
      }),
    flush,
    stop: flush,
  }
}

type Tally = ReturnType<typeof createTally>

function createTally() {
  const searches = new Map<string, CountedSearch>()
  const clicks = new Map<string, Counted['clicks'][number]>()
  const steps = new Map<string, Counted['steps'][number]>()
  return {
    size: () => searches.size + clicks.size + steps.size,
    search({ query, locale, exhibition }: SearchedWords, plus: Partial<CountedSearch>): void {
      const key = JSON.stringify([query, locale, exhibition])
      const none = { query, locale, exhibition, searches: 0, zeroResults: 0, clicks: 0, reformulations: 0 }
      const row = searches.get(key) ?? none
      row.searches += plus.searches ?? 0
      row.zeroResults += plus.zeroResults ?? 0
      row.clicks += plus.clicks ?? 0
      row.reformulations += plus.reformulations ?? 0
      searches.set(key, row)
    },
    click(query: string, listingId: string): void {
      const key = JSON.stringify([query, listingId])
      clicks.set(key, { query, listingId, count: (clicks.get(key)?.count ?? 0) + 1 })
    },
    step(fromQuery: string, { query, locale }: SearchedWords): void {
      const key = JSON.stringify([fromQuery, query, locale])
      steps.set(key, { fromQuery, toQuery: query, locale, count: (steps.get(key)?.count ?? 0) + 1 })
    },
    counted: (): Counted => ({
      searches: [...searches.values()],
      clicks: [...clicks.values()],
      steps: [...steps.values()],
    }),
  }
}
