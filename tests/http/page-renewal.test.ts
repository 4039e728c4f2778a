import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startServer, type StartedServer } from '#tests/support/server.ts'
import { get, getText, row, rows } from './client.ts'

const RENEWED = 'Basmati renewed while others read'

let server: StartedServer

beforeAll(async () => {
  server = await startServer({ demo: true, env: { PAGE_CACHE_SECONDS: '3' } })
})

afterAll(() => server.stop())

test('while one reader waits for a page to be made anew, others are answered with the old one', async () => {
  const { id, slug } = await row<{ id: string; slug: string }>(
    `SELECT id, slug FROM product WHERE status = 'PUBLISHED' AND "priceVisibility" = 'PUBLIC' ORDER BY id LIMIT 1`,
    [],
    server,
  )
  const address = `/en/products/${slug}`
  await getText(address, {}, server)
  const writer = new pg.Client(server.databaseUrl)
  await writer.connect()
  await writer.query('BEGIN; LOCK TABLE product, product_translation IN ACCESS EXCLUSIVE MODE')
  await writer.query(`UPDATE product_translation SET title = $2 WHERE "productId" = $1`, [id, RENEWED])

  const asked: Promise<Response>[] = []
  await vi.waitFor(
    async () => {
      asked.push(get(address, {}, server))
      expect(await countWaiting()).toBeGreaterThan(0)
    },
    { timeout: 20_000, interval: 200 },
  )
  const old = await getText(address, {}, server)
  const renewing = await countWaiting()
  await writer.query('COMMIT')
  await writer.end()
  const answers = await Promise.all(asked.map(async (answer) => (await answer).text()))

  expect(old).not.toContain(RENEWED)
  expect(renewing).toBeGreaterThan(0)
  expect(answers.filter((page) => page.includes(RENEWED))).toHaveLength(1)
  expect(await getText(address, {}, server)).toContain(RENEWED)
})

/** Statements that wait for a table another transaction has locked. */
async function countWaiting(): Promise<number> {
  const waiting = await rows(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    [],
    server,
  )
  return waiting.length
}
