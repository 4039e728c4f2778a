import pg from 'pg'
import { setTimeout as pause } from 'node:timers/promises'
import { countBare, dropBare, sendBare } from '../bare/meilisearch.ts'
import type { Bench } from '../bench.ts'
import { addProduct, removeProducts } from '../data/added-products.ts'
import { createRandom } from '../data/random.ts'
import { toTimes, type Figure } from '../figure.ts'
import { askJson } from '../load/http.ts'
import { waitUntilIndexed } from '../site.ts'

const TIMES = 30
const FOUND_WITHIN = 20_000

/** From a product's commit until a search over HTTP brings it, beside a document sent to Meilisearch directly. */
export async function benchFreshness(bench: Bench): Promise<Figure[]> {
  const site = await bench.site()
  await waitUntilIndexed(site)
  const client = new pg.Client(site.databaseUrl)
  await client.connect()
  const random = createRandom(7)
  const mark = `bench-fresh-${Date.now().toString(36)}`
  const ours: number[] = []
  const bare: number[] = []
  try {
    for (let index = 0; index < TIMES; index += 1) {
      const externalId = `${mark}-${index}`
      const word = inventWord(random.next)
      // Not always at the same moment of whatever turns over regularly behind the site.
      await pause(random.integer(20, 400))
      const search = `${site.origin}/api/v1/search?${new URLSearchParams({ q: word, exact: 'true' })}`
      ours.push(
        await timeUntil(
          () => addProduct(client, externalId, `Lamp ${word}`),
          async () => {
            const { items } = await askJson<{ items: { externalId: string | null }[] }>(search)
            return items.some((item) => item.externalId === externalId)
          },
        ),
      )
      const document = { externalId, title: `Lamp ${word}` }
      bare.push(
        await timeUntil(
          () => sendBare(site.meilisearch, document),
          () => isFoundBare(site.meilisearch, word),
        ),
      )
    }
  } finally {
    await removeProducts(client, mark)
    await client.end()
    await dropBare(site.meilisearch)
  }
  return toTimes('freshness', 'product inserted until found', ours, bare).slice(0, 2)
}

/** The index comes into being with its first document. */
async function isFoundBare(engine: { url: string; key: string }, word: string): Promise<boolean> {
  return (await countBare(engine, word).catch(() => 0)) > 0
}

async function timeUntil(write: () => Promise<unknown>, isFound: () => Promise<boolean>): Promise<number> {
  await write()
  const started = performance.now()
  while (!(await isFound())) {
    if (performance.now() - started > FOUND_WITHIN) throw new Error('a new product was not found in time')
    await pause(2)
  }
  return performance.now() - started
}

/** A word that no listing has and no other resembles. */
function inventWord(next: () => number): string {
  return Array.from({ length: 12 }, (_, place) => {
    const letters = place % 2 === 0 ? 'bdfgklmnprtvz' : 'aeiou'
    return letters[Math.floor(next() * letters.length)]
  }).join('')
}
