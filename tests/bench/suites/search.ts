import pg from 'pg'
import { searchBare } from '../bare/meilisearch.ts'
import type { Bench } from '../bench.ts'
import { addProduct, removeProducts } from '../data/added-products.ts'
import { generateBeginnings, generateQueries, type Query } from '../data/queries.ts'
import { percentile, toTimes, type Figure } from '../figure.ts'
import { askJson, askOk } from '../load/http.ts'
import { askAtRate } from '../load/open-loop.ts'
import { NO_MEILISEARCH, waitUntilIndexed, type Site } from '../site.ts'

const RATE = 50
const WARM_SECONDS = 3
const PAGE = 20
const SUGGESTIONS = 8
/** A count begins some seconds after a change and takes as long again. */
const CHANGE_EVERY_MS = 6_000
/** While the catalogue is counted again, the slowest answers may take so many times as long. */
const SLOWED = 1.5
const GOALS = { p50: 15, p95: 40, p99: 80 }

/** Asks, and tells which engine answered. */
type Send = (query: Query) => Promise<string>
type Generate = (count: number, seed?: number) => Query[]

interface Played {
  times: number[]
  engines: string[]
  failures: string[]
}

/** Search with facets and suggestions over HTTP, fifty a second, beside Meilisearch asked directly. */
export async function benchSearch(bench: Bench): Promise<Figure[]> {
  const site = await bench.site()
  await waitUntilIndexed(site)
  const bare = (limit: number, facets: boolean) => (query: Query) =>
    searchBare(site.meilisearch, query, { limit, facets })

  const searched = await series(bench, generateQueries, searchOn(site.origin))
  const counting = await whileCounted(site, () => series(bench, generateQueries, searchOn(site.origin)))
  const searchedBare = await series(bench, generateQueries, bare(PAGE, true))
  const suggested = await series(bench, generateBeginnings, suggestOn(site.origin))
  const suggestedBare = await series(bench, generateBeginnings, bare(SUGGESTIONS, false))
  const fallback = await bench.ownSite({ settings: NO_MEILISEARCH })
  const fallen = await series(bench, generateQueries, searchOn(fallback.origin))
  await fallback.stop()

  return [
    ...toTimes('search', `zh, en, ru with facets, ${RATE}/s`, searched.times, searchedBare.times, GOALS),
    toCount(
      'of them by PostgreSQL, Meilisearch being slow',
      searched.engines.filter((one) => one === 'postgres').length,
    ),
    toCount('of them refused', searched.failures.length),
    ...toTimes('search', `while the catalogue is counted again, ${RATE}/s`, counting.played.times, searchedBare.times, {
      p99: Math.round(SLOWED * percentile(searched.times, 0.99)),
    }),
    { ...toCount('counts in that time', counting.counts), goal: { atLeast: 1 } },
    ...toTimes('search', `without Meilisearch, ${RATE}/s`, fallen.times, searchedBare.times),
    toCount('of them refused, without Meilisearch', fallen.failures.length),
    ...toTimes('search', `suggestions, ${RATE}/s`, suggested.times, suggestedBare.times),
  ]
}

function toCount(name: string, ours: number): Figure {
  return { suite: 'search', name, unit: 'answers', ours, bare: null, goal: { atMost: 0 } }
}

/** The same with a product added every few seconds, so that the catalogue is counted again and again. */
async function whileCounted(site: Site, measure: () => Promise<Played>): Promise<{ played: Played; counts: number }> {
  const client = new pg.Client(site.databaseUrl)
  await client.connect()
  const mark = `bench-count-${Date.now().toString(36)}`
  const seen = new Set<string>()
  let added = 0
  const add = async (): Promise<void> => {
    const { rows } = await client.query<{ value: string }>(`select value from search_mark where name = 'counted'`)
    seen.add(rows[0]?.value ?? '')
    added += 1
    await addProduct(client, `${mark}-${added}`, `Added lamp ${added}`)
  }
  await add()
  const timer = setInterval(() => void add(), CHANGE_EVERY_MS)
  try {
    const played = await measure()
    await add()
    return { played, counts: seen.size - 1 }
  } finally {
    clearInterval(timer)
    await removeProducts(client, mark)
    await client.end()
  }
}

/** Other words for the warm-up than for the measurement, so that no memory of them helps. */
async function series(bench: Bench, generate: Generate, send: Send): Promise<Played> {
  await play(generate(RATE * WARM_SECONDS, 11), WARM_SECONDS, send)
  return play(generate(RATE * bench.options.seconds), bench.options.seconds, send)
}

async function play(queries: Query[], seconds: number, send: Send): Promise<Played> {
  const engines: string[] = []
  const { times, failures } = await askAtRate({ rate: RATE, seconds }, async (index) => {
    const query = queries[index]
    if (query) engines.push(await send(query))
  })
  return { times, engines, failures }
}

function searchOn(origin: string): Send {
  return async ({ q, locale, country }) => {
    const words = new URLSearchParams({ q, locale, pageSize: String(PAGE), ...(country && { country }) })
    return (await askJson<{ engine: string }>(`${origin}/api/v1/search?${words}`)).engine
  }
}

function suggestOn(origin: string): Send {
  return async ({ q, locale }) => {
    await askOk(`${origin}/api/v1/suggestions?${new URLSearchParams({ q, locale, limit: String(SUGGESTIONS) })}`)
    return 'suggestions'
  }
}
