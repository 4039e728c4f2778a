import { Worker } from 'node:worker_threads'
import type { Log } from '#app/core/ctx.ts'
import type { CatalogueCounts } from './collect.ts'
import type { CatalogueState } from './counted.ts'
import { EMPTY_COUNTS, toStatistics, type Statistics } from './statistics.ts'

/**
 * Wait this long after the last change, or as long as the last count took, but never longer than ten times that while
 * changes go on: counting a large catalogue takes a tenth of a core at most.
 */
const QUIET_MS = 1_000

export interface CatalogueStatistics {
  current(): Statistics
  /** Heard only after the first count: a process that answers no searches never counts. */
  changed(): void
  /** Counts now: somebody waits for it. */
  hurry(): void
  /** Resolves with the counts of everything written so far. */
  refresh(): Promise<void>
  stop(): Promise<void>
}

interface StatisticsDeps {
  databaseUrl: string
  /** What there is to count; the same state is not counted twice. */
  readState(): Promise<CatalogueState>
  log: Log
  onCounted(version: number): void
}

/** Counts the catalogue in a worker thread and swaps the result in whole. */
export function createStatistics({ databaseUrl, readState, log, onCounted }: StatisticsDeps): CatalogueStatistics {
  let quiet = QUIET_MS
  let statistics = toStatistics(EMPTY_COUNTS)
  let counted: CatalogueState | undefined
  let timer: NodeJS.Timeout | undefined
  let firstChange = 0
  let running: Promise<void> | undefined
  let worker: Worker | undefined
  let isAsked = false
  let stopped = false

  async function count(): Promise<void> {
    const state = await readState()
    if (counted?.version === state.version && counted.listings === state.listings) return
    const started = performance.now()
    const thread = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { databaseUrl },
      resourceLimits: { maxOldGenerationSizeMb: 400 },
    })
    worker = thread
    const counts = await new Promise<CatalogueCounts>((resolve, reject) => {
      // node --watch sends its parent messages of its own from every thread
      thread.on('message', (message: object) => {
        if ('vocabulary' in message) resolve(message as CatalogueCounts)
      })
      thread.once('error', reject)
      thread.once('exit', (code) => reject(new Error(`the counting ended with ${code} and without a result`)))
    })
    statistics = toStatistics(counts)
    counted = { version: counts.version, listings: counts.documents }
    const ms = Math.round(performance.now() - started)
    quiet = Math.max(QUIET_MS, ms)
    log.info({ listings: counts.documents, ms }, 'search: catalogue counted')
    onCounted(counts.version)
  }

  async function refresh(): Promise<void> {
    isAsked = true
    clearTimeout(timer)
    timer = undefined
    firstChange = 0
    const before = running
    const next = (before ?? Promise.resolve()).then(count).catch((error: unknown) => {
      if (!stopped) log.warn({ error: String(error) }, 'search: the catalogue could not be counted')
    })
    running = next
    await next
    if (running === next) running = undefined
  }

  return {
    current: () => statistics,
    refresh,
    changed() {
      if (stopped || !isAsked) return
      const now = performance.now()
      firstChange ||= now
      clearTimeout(timer)
      const wait = Math.max(0, Math.min(quiet, firstChange + 10 * quiet - now))
      timer = setTimeout(() => (running ? this.changed() : void refresh()), wait)
      timer.unref()
    },
    hurry() {
      if (!stopped && isAsked) void refresh()
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await worker?.terminate()
      await running
    },
  }
}
