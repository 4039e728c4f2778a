import { searchBare } from '../bare/meilisearch.ts'
import type { Bench } from '../bench.ts'
import { generateBeginnings, generateQueries, type Query } from '../data/queries.ts'
import { toTimes, type Figure } from '../figure.ts'
import { askJson } from '../load/http.ts'
import { askAtRate } from '../load/open-loop.ts'
import { NO_MEILISEARCH, waitUntilIndexed } from '../site.ts'

const RATE = 50
const WARM_SECONDS = 3
const PAGE = 20
const SUGGESTIONS = 8
const GOALS = { p50: 15, p95: 40, p99: 80 }

type Send = (query: Query) => Promise<unknown>

/** Search with facets and suggestions over HTTP, fifty a second, beside Meilisearch asked directly. */
export async function benchSearch(bench: Bench): Promise<Figure[]> {
  const site = await bench.site()
  await waitUntilIndexed(site)
  const bare = (query: Query) => searchBare(site.meilisearch, query, { limit: PAGE, facets: true })
  const bareSuggest = (query: Query) => searchBare(site.meilisearch, query, { limit: SUGGESTIONS, facets: false })

  const searched = await series(bench, generateQueries, searchOn(site.origin, 'meilisearch'))
  const searchedBare = await series(bench, generateQueries, bare)
  const suggested = await series(bench, generateBeginnings, suggestOn(site.origin))
  const suggestedBare = await series(bench, generateBeginnings, bareSuggest)
  const fallback = await bench.ownSite({ settings: NO_MEILISEARCH })
  const fallen = await series(bench, generateQueries, searchOn(fallback.origin, 'postgres'))
  await fallback.stop()

  return [
    ...toTimes('search', `zh, en, ru with facets, ${RATE}/s`, searched, searchedBare, GOALS),
    ...toTimes('search', `without Meilisearch, ${RATE}/s`, fallen, searchedBare),
    ...toTimes('search', `suggestions, ${RATE}/s`, suggested, suggestedBare),
  ]
}

/** Other words for the warm-up than for the measurement, so that no memory of them helps. */
async function series(
  bench: Bench,
  generate: (count: number, seed?: number) => Query[],
  send: Send,
): Promise<number[]> {
  await play(generate(RATE * WARM_SECONDS, 11), WARM_SECONDS, send)
  return play(generate(RATE * bench.options.seconds), bench.options.seconds, send)
}

async function play(queries: Query[], seconds: number, send: Send): Promise<number[]> {
  const { times } = await askAtRate({ rate: RATE, seconds }, async (index) => {
    const query = queries[index]
    if (query) await send(query)
  })
  return times
}

/** An answer by the other engine would be another measurement. */
function searchOn(origin: string, wanted: string): Send {
  return async ({ q, locale, country }) => {
    const words = new URLSearchParams({ q, locale, pageSize: String(PAGE), ...(country && { country }) })
    const { engine } = await askJson<{ engine: string }>(`${origin}/api/v1/search?${words}`)
    if (engine !== wanted) throw new Error(`${q} was answered by ${engine}`)
  }
}

function suggestOn(origin: string): Send {
  return ({ q, locale }) =>
    askJson(`${origin}/api/v1/suggestions?${new URLSearchParams({ q, locale, limit: String(SUGGESTIONS) })}`)
}
