import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { askSite } from './ask-site.ts'
import { bm25, meilisearchAlone, type Baseline, type EvaluatedListing } from './baselines.ts'
import { measure, type JudgedQuery } from './measure.ts'
import { printTable, printWorst, type Outcome } from './print.ts'
import { importListings, startSite } from './site.ts'

const USAGE = `usage: npm run search:evaluate -- --listings FILE.jsonl --queries FILE.jsonl [--queries …] [--worst 20] [--keep DIR]

Loads the listings into a scratch site through the importer, asks it every query over HTTP, with Meilisearch and without,
and prints the quality beside Meilisearch alone and a plain BM25. --keep uses (and leaves) the data folder DIR.
Listings: { id, title, description?, country?, hs? }. Queries: { qid, lang, q, rel: { id: 0…1 }, exact: [id] }.`

const { values } = parseArgs({
  options: {
    listings: { type: 'string' },
    queries: { type: 'string', multiple: true },
    worst: { type: 'string', default: '20' },
    keep: { type: 'string' },
  },
})
if (!values.listings || !values.queries) {
  console.error(USAGE)
  process.exit(1)
}

const listings = readLines<EvaluatedListing>(values.listings)
const queries = values.queries.flatMap((file) => readLines<JudgedQuery>(file))
const titles = new Map(listings.map(({ id, title }) => [id, title]))
const dataDir = values.keep ?? mkdtempSync(join(tmpdir(), 'search-evaluate-'))
const outcomes: Outcome[] = []
try {
  const site = await startSite(dataDir, 'meilisearch')
  await importListings(dataDir, values.listings)
  outcomes.push(...(await askAll('site, meilisearch', site.origin)))
  const alone = meilisearchAlone(dataDir)
  if (alone) outcomes.push(...(await askBaseline('meilisearch alone', byTitle(alone))))
  await site.stop()
  const fallback = await startSite(dataDir, 'postgres')
  outcomes.push(...(await askAll('site, postgres', fallback.origin)))
  await fallback.stop()
  outcomes.push(...(await askBaseline('bm25 library', bm25(listings))))
} finally {
  if (!values.keep) rmSync(dataDir, { recursive: true, force: true })
}
printTable(outcomes)
printWorst(outcomes, titles, Number(values.worst))

function readLines<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line): T => JSON.parse(line))
}

/** The first twenty are asked twice: a cold process says little about the next thousand answers. */
async function askAll(system: string, origin: string): Promise<Outcome[]> {
  for (const { q, lang } of queries.slice(0, 20)) await askSite(origin, q, toLocale(lang))
  const asked: Outcome[] = []
  for (const query of queries) {
    const { ids, engine, searched, ms } = await askSite(origin, query.q, toLocale(query.lang))
    const isFallback = !system.includes(engine)
    asked.push({ system, query, ids, searched, ms, isFallback, ...measure(query, ids) })
  }
  return asked
}

async function askBaseline(system: string, ask: Baseline): Promise<Outcome[]> {
  const asked: Outcome[] = []
  for (const query of queries) {
    const started = performance.now()
    const ids = await ask(query.q)
    asked.push({
      system,
      query,
      ids,
      searched: [],
      ms: performance.now() - started,
      isFallback: false,
      ...measure(query, ids),
    })
  }
  return asked
}

/** The engine's documents have the product's ids; titles lead back to those of the file. */
function byTitle(ask: Baseline): Baseline {
  const ids = new Map(listings.map(({ id, title }) => [title.trim(), id]))
  return async (q) => (await ask(q)).map((title) => ids.get(title) ?? title)
}

function toLocale(lang: string): string {
  return ['zh', 'ru', 'ur', 'ro'].find((locale) => lang.startsWith(locale)) ?? 'en'
}
