import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startBare, type Bare, type BareWishes } from './bare/start.ts'
import { generateProducts } from './data/products.ts'
import { importLines, type Imported } from './import-run.ts'
import type { Options } from './options.ts'
import { startSite, waitUntilIndexed, type Site, type SiteWishes } from './site.ts'

/** What the suites share: one data folder, the site on it, and the certainty that all of it ends. */
export interface Bench {
  options: Options
  dataDir: string
  /** Room for files of this run. */
  scratch: string
  /** How the products were loaded, in this run or when the kept folder was filled. */
  loaded: Imported
  /** The site as people run it, started once and shared. */
  site(): Promise<Site>
  /** A site with other settings; its suite stops it. */
  ownSite(wishes: SiteWishes): Promise<Site>
  bare(wishes: BareWishes): Promise<Bare>
  closeSite(): Promise<void>
}

export async function openBench(options: Options): Promise<{ bench: Bench; close(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'caravanserai-bench-'))
  // PostgreSQL runs under another account when the bench runs as root.
  chmodSync(folder, 0o755)
  const dataDir = path.resolve(options.keep ?? path.join(folder, 'data'))
  const scratch = path.join(folder, 'scratch')
  for (const one of [dataDir, scratch]) mkdirSync(one, { recursive: true })
  const running = new Set<{ stop(): Promise<void> }>()
  let shared: Promise<Site> | null = null

  function kept<T extends { stop(): Promise<void> }>(one: T): T {
    const stop = one.stop.bind(one)
    running.add(one)
    one.stop = async () => {
      running.delete(one)
      await stop()
    }
    return one
  }

  const bench: Bench = {
    options,
    dataDir,
    scratch,
    loaded: { rows: 0, seconds: 0, writtenIn: 0, progress: 0 },
    site: () => (shared ??= startSite(dataDir).then(kept)),
    ownSite: async ({ settings, ...wishes }) => {
      const beside = shared ? enginesOf(await shared) : {}
      return kept(await startSite(dataDir, { ...wishes, settings: { ...beside, ...settings } }))
    },
    bare: async (wishes) => kept(await startBare(wishes)),
    async closeSite() {
      const site = await shared
      shared = null
      await site?.stop()
    },
  }
  const close = async (): Promise<void> => {
    await Promise.allSettled([...running].map((one) => one.stop()))
    rmSync(folder, { recursive: true, force: true })
  }
  return { bench, close }
}

/** A folder has one site; another one works beside it as a second process of a cluster does. */
function enginesOf({ databaseUrl, meilisearch }: Site): Record<string, string> {
  return { DATABASE_URL: databaseUrl, MEILISEARCH_URL: meilisearch.url, MEILISEARCH_KEY: meilisearch.key }
}

/** The demo and the generated products; a kept folder that has them is left as it is. */
export async function fill(bench: Bench): Promise<void> {
  const mark = path.join(bench.dataDir, 'bench.json')
  if (existsSync(mark)) {
    bench.loaded = JSON.parse(readFileSync(mark, 'utf8'))
    return
  }
  await waitUntilIndexed(await bench.site())
  bench.loaded = await importLines(bench.dataDir, generateProducts(bench.options.products))
  writeFileSync(mark, JSON.stringify(bench.loaded))
}
