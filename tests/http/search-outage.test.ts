import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { ApiSearchAnswer } from '#app/modules/search/api-view.ts'
import { startServer, type StartedServer } from '#tests/support/server.ts'
import { get, getJson, row, rows } from './client.ts'

const QUERIES = ['q=葡萄酒', 'q=dry+red+wine&country=MD', 'q=черешня', 'q=rice&sort=price', 'kind=exhibitor', '']
/** How fast the fallback answers is the benchmark's to say; here nothing may wait for an engine that is away. */
const HANGING = 3_000
/** A frozen engine costs a question 150 ms at most; a busy machine may hold up one or two, but not half of them. */
const USUAL = 300
/** Three times as long as an engine that failed is left alone. */
const HEALED_WITHIN = 35_000

let server: StartedServer

beforeAll(async () => {
  server = await startServer({ demo: true })
})

afterAll(() => server.stop())

function search(query: string): Promise<ApiSearchAnswer> {
  return getJson<ApiSearchAnswer>(`/api/v1/search?${query}`, {}, server)
}

/** The engine that this server has now: a killed one is followed by another. */
function signalEngine(signal: NodeJS.Signals): void {
  const register = JSON.parse(readFileSync(path.join(server.dataDir, 'servers.json'), 'utf8')) as {
    meilisearch: { pid: number }
  }
  process.kill(register.meilisearch.pid, signal)
}

/** Each question by itself, with how long it took. */
async function askInTurn(): Promise<{ took: number; answer: ApiSearchAnswer }[]> {
  const asked: { took: number; answer: ApiSearchAnswer }[] = []
  for (const query of QUERIES) {
    const started = performance.now()
    const answer = await search(query)
    asked.push({ took: performance.now() - started, answer })
  }
  return asked
}

/** A product of the demo gets a name that no other has. */
async function renameProduct(title: string): Promise<string> {
  const { id } = await row<{ id: string }>(
    `SELECT id FROM product WHERE status = 'PUBLISHED' ORDER BY id LIMIT 1`,
    [],
    server,
  )
  await rows(`UPDATE product_translation SET title = $2 WHERE "productId" = $1 AND locale = 'en'`, [id, title], server)
  await rows(`UPDATE product SET "updatedAt" = now() WHERE id = $1`, [id], server)
  return id
}

/** Until the first answer to the words is this product, by this engine where one is named. */
async function foundFirst(words: string, id: string, engine?: string): Promise<void> {
  const find = async () => {
    const answer = await search(`q=${words.replaceAll(' ', '+')}`)
    return [answer.items[0]?.id, engine && answer.engine]
  }
  await expect.poll(find, { timeout: HEALED_WITHIN, interval: 100 }).toEqual([id, engine])
}

async function engineIs(engine: string): Promise<void> {
  await expect.poll(async () => (await search('q=wine')).engine, { timeout: HEALED_WITHIN, interval: 100 }).toBe(engine)
}

test(
  'search goes on when its engine is killed, keeps up with changes, and comes back to the engine',
  { timeout: 90_000 },
  async () => {
    await engineIs('meilisearch')
    const before = await Promise.all(QUERIES.map(search))

    signalEngine('SIGKILL')
    const during = await askInTurn()
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

test('what changes while the engine is down is found in it afterwards', { timeout: 90_000 }, async () => {
  await engineIs('meilisearch')

  signalEngine('SIGKILL')
  const renamed = await renameProduct('Zibeldine marmalade')

  await foundFirst('zibeldine marmalade', renamed)
  await engineIs('meilisearch')
  await foundFirst('zibeldine marmalade', renamed, 'meilisearch')
})

test(
  'search goes on when its engine is frozen, and what changes meanwhile is found in it when it is thawed',
  { timeout: 90_000 },
  async () => {
    await engineIs('meilisearch')
    const before = await Promise.all(QUERIES.map(search))

    signalEngine('SIGSTOP')
    onTestFinished(() => signalEngine('SIGCONT'))
    const during = await askInTurn()
    const suggestions = await getJson<{ items: object[] }>('/api/v1/suggestions?q=feteas', {}, server)
    const renamed = await renameProduct('Quixotic pomander')
    await foundFirst('quixotic pomander', renamed, 'postgres')

    expect(during.map(({ answer }) => answer.engine)).toEqual(QUERIES.map(() => 'postgres'))
    expect(during.map(({ answer }) => answer.items.length > 0)).toEqual(before.map(({ items }) => items.length > 0))
    expect(during.filter(({ took }) => took > HANGING)).toEqual([])
    expect(during.filter(({ took }) => took > USUAL).length).toBeLessThan(QUERIES.length / 2)
    expect(suggestions.items.length).toBeGreaterThan(0)

    signalEngine('SIGCONT')
    await engineIs('meilisearch')
    await foundFirst('quixotic pomander', renamed, 'meilisearch')
  },
)
