import { prepare, PrepareError } from '#server/prepare.mjs'
import { fill, openBench, type Bench } from './bench.ts'
import type { Figure } from './figure.ts'
import { closeConnections } from './load/http.ts'
import { readOptions, SUITES, UsageError, type SuiteName } from './options.ts'
import { toTable, writeJson, writePage } from './report.ts'
import { benchBrowser } from './suites/browser.ts'
import { benchFreshness } from './suites/freshness.ts'
import { benchImport } from './suites/import.ts'
import { benchMemory } from './suites/memory.ts'
import { benchPages } from './suites/pages.ts'
import { benchSearch } from './suites/search.ts'
import { benchStart } from './suites/start.ts'

const RUN: Record<SuiteName, (bench: Bench) => Promise<Figure[]>> = {
  import: benchImport,
  start: benchStart,
  search: benchSearch,
  pages: benchPages,
  freshness: benchFreshness,
  browser: benchBrowser,
  memory: benchMemory,
}

try {
  await main()
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof PrepareError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  prepare({ build: true })
  const { bench, close } = await openBench(options)
  const figures: Figure[] = []
  const failures: unknown[] = []
  const end = once(async () => {
    if (figures.length > 0) console.log(`\n${toTable(figures)}\n\nKept in ${writeJson(figures, options)}`)
    await close()
    closeConnections()
  })
  endOn(options.minutes, end)
  try {
    await step('load the demo and the products', () => fill(bench))
    for (const suite of SUITES.filter((one) => options.only.includes(one)))
      await step(suite, () => measure(suite)).catch(toldOnly)
  } finally {
    await end()
  }
  if (options.write && failures.length === 0) writePage(figures, options)
  process.exit(failures.length > 0 ? 1 : 0)

  async function measure(suite: SuiteName): Promise<void> {
    figures.push(...(await RUN[suite](bench)))
  }

  /** One suite that fails must not cost the figures of the others. */
  function toldOnly(error: unknown): void {
    failures.push(error)
    console.error(error)
  }
}

async function step(name: string, work: () => Promise<void>): Promise<void> {
  const started = performance.now()
  console.log(`${name} …`)
  await work()
  console.log(`${name}: ${((performance.now() - started) / 1_000).toFixed(1)} s`)
}

/** Nothing may stay behind and nothing measured be lost, whoever ends the run. */
function endOn(minutes: number, close: () => Promise<void>): void {
  const end = (says: string) => (): void => {
    process.stderr.write(`${says}\n`)
    void close().finally(() => process.exit(1))
  }
  process.once('SIGINT', end('Stopped'))
  process.once('SIGTERM', end('Stopped'))
  setTimeout(end(`Not done in ${minutes} minutes`), minutes * 60_000).unref()
}

/** Whoever calls again waits for the first call, for good if that ends the process. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
