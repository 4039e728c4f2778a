import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type StartedServer } from '#tests/support/server.ts'
import { get, rows } from './client.ts'

const ADDRESSES = [
  '/api/v1/products',
  '/api/v1/exhibitions/moldovan-wine-2026',
  '/api/v1/search?q=wine',
  '/zh/exhibitions',
  '/zh/exhibitions/moldovan-wine-2026/exhibitors',
]

let server: StartedServer

beforeAll(async () => {
  server = await startServer({ demo: true })
})

afterAll(() => server.stop())

async function askAll() {
  return Promise.all(
    ADDRESSES.map(async (address) => {
      const started = performance.now()
      const answer = await get(address, {}, server)
      return { address, answer, text: await answer.text(), isInTime: performance.now() - started < 10_000 }
    }),
  )
}

function expectRefusals(asked: Awaited<ReturnType<typeof askAll>>): void {
  expect(
    asked.map(({ address, answer, isInTime }) => [address, answer.status, answer.headers.has('retry-after'), isInTime]),
  ).toEqual(ADDRESSES.map((address) => [address, 503, true, true]))
  for (const { address, text } of asked) {
    if (address.startsWith('/api'))
      expect(JSON.parse(text)).toMatchObject({ status: 503, code: 'core.unavailable', title: 'Not available now' })
    else expect(text).toContain('系统出了点问题')
    expect(text).not.toMatch(/prisma|postgres|SELECT|timeout|node_modules/i)
  }
}

/** One line for each refusal, with the route's template and never what was asked for. */
function expectLogged(output: string): void {
  const lines = output.split('\n').filter((line) => line.includes('answered with an error'))
  const logged = lines.map((line) => JSON.parse(line) as { route: string; requestId: string; status: number })
  expect(new Set(logged.map(({ route, status }) => `${status} ${route}`))).toEqual(
    new Set([
      '503 /:locale/exhibitions',
      '503 /:locale/exhibitions/:exhibition/exhibitors',
      '503 /api/v1/exhibitions/:exhibition',
      '503 /api/v1/products',
      '503 /api/v1/search',
    ]),
  )
  expect(logged.every(({ requestId }) => /^[\da-f-]{36}$/.test(requestId))).toBe(true)
  expect(lines.join()).not.toMatch(/moldovan|q=wine/)
}

test('while the tables are locked, readers are told to come back, and nothing of the trouble leaks', async () => {
  const locker = new pg.Client(server.databaseUrl)
  await locker.connect()
  await locker.query(
    'BEGIN; LOCK TABLE product, exhibition, exhibitor, organization, search_listing IN ACCESS EXCLUSIVE MODE',
  )

  const asked = await askAll()
  await locker.query('ROLLBACK')
  await locker.end()

  expectRefusals(asked)
  expectLogged(server.output())
  expect((await askAll()).map(({ answer }) => answer.status)).toEqual(ADDRESSES.map(() => 200))
})

test(
  'while the database takes no connections, the process lives, is not ready, and heals by itself',
  { timeout: 60_000 },
  async () => {
    const { pathname } = new URL(server.databaseUrl)
    const name = pathname.slice(1)
    const neighbour = { origin: server.origin, databaseUrl: server.databaseUrl.replace(pathname, '/postgres') }
    await rows(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`, [], neighbour)
    await rows('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name], neighbour)

    const asked = await askAll()
    const health = await Promise.all(['/healthz', '/readyz'].map((path) => get(path, {}, server)))
    await rows(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`, [], neighbour)

    expectRefusals(asked)
    expect(health.map((answer) => answer.status)).toEqual([200, 503])
    await expect
      .poll(async () => (await askAll()).map(({ answer }) => answer.status), { timeout: 30_000, interval: 200 })
      .toEqual(ADDRESSES.map(() => 200))
  },
)
