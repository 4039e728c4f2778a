import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ApiSearchAnswer } from '#app/modules/search/api-view.ts'
import { startServer, type StartedServer } from '#tests/support/server.ts'
import { get, getJson, row, rows } from './client.ts'

const QUERIES = ['q=葡萄酒', 'q=dry+red+wine&country=MD', 'q=черешня', 'q=rice&sort=price', 'kind=exhibitor', '']
/** How fast the fallback answers is the benchmark's to say; here nothing may wait for an engine that is away. */
const HANGING = 3_000
const HEALED_WITHIN = 25_000

let server: StartedServer

beforeAll(async () => {
  server = await startServer({ demo: true })
})

afterAll(() => server.stop())

function search(query: string): Promise<ApiSearchAnswer> {
  return getJson<ApiSearchAnswer>(`/api/v1/search?${query}`, {}, server)
}

function killEngine(): void {
  const register = JSON.parse(readFileSync(path.join(server.dataDir, 'servers.json'), 'utf8')) as {
    meilisearch: { pid: number }
  }
  process.kill(register.meilisearch.pid, 'SIGKILL')
}

async function engineIs(engine: string): Promise<void> {
  await expect.poll(async () => (await search('q=wine')).engine, { timeout: HEALED_WITHIN, interval: 100 }).toBe(engine)
}

test(
  'search goes on when its engine is killed, keeps up with changes, and comes back to the engine',
  { timeout: 60_000 },
  async () => {
    await engineIs('meilisearch')
    const before = await Promise.all(QUERIES.map(search))

    killEngine()
    const during: { took: number; answer: ApiSearchAnswer }[] = []
    for (const query of QUERIES) {
      const started = performance.now()
      const answer = await search(query)
      during.push({ took: performance.now() - started, answer })
    }
    const page = await get('/en/search?q=wine', {}, server)
    const suggestions = await getJson<{ items: object[] }>('/api/v1/suggestions?q=feteas', {}, server)
    const ready = await get('/readyz', {}, server)

    expect(during.map(({ took }) => took > HANGING)).toEqual(QUERIES.map(() => false))
    expect(during.map(({ answer }) => answer.items.length > 0)).toEqual(before.map((answer) => answer.items.length > 0))
    expect(during[0]?.answer.engine).toBe('postgres')
    expect(Object.keys(during[0]?.answer.facets ?? {})).toEqual(Object.keys(before[0]?.facets ?? {}))
    expect([page.status, ready.status, suggestions.items.length > 0]).toEqual([200, 200, true])

    await engineIs('meilisearch')
    const after = await Promise.all(QUERIES.map(search))
    expect(after.map((answer) => answer.total)).toEqual(before.map((answer) => answer.total))
  },
)

test('what changes while the engine is down is found in it afterwards', { timeout: 60_000 }, async () => {
  await engineIs('meilisearch')
  const product = await row<{ id: string }>(
    `SELECT id FROM product WHERE status = 'PUBLISHED' ORDER BY id LIMIT 1`,
    [],
    server,
  )

  killEngine()
  await rows(
    `UPDATE product_translation SET title = 'Zibeldine marmalade' WHERE "productId" = $1 AND locale = 'en'`,
    [product.id],
    server,
  )
  await rows(`UPDATE product SET "updatedAt" = now() WHERE id = $1`, [product.id], server)

  await expect
    .poll(async () => (await search('q=zibeldine+marmalade')).items[0]?.id, { timeout: HEALED_WITHIN, interval: 100 })
    .toBe(product.id)
  await engineIs('meilisearch')
  await expect
    .poll(
      async () => {
        const answer = await search('q=zibeldine+marmalade')
        return [answer.engine, answer.items[0]?.id]
      },
      { timeout: HEALED_WITHIN, interval: 100 },
    )
    .toEqual(['meilisearch', product.id])
})
