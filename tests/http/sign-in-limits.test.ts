import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type StartedServer } from '#tests/support/server.ts'
import { get, PASSWORD, postSignIn, rows } from './client.ts'

const OWNER = 'buyer@demo.test'

let server: StartedServer

beforeAll(async () => {
  server = await startServer({ demo: true, env: { RATE_LIMITS: 'on', TRUSTED_PROXIES: 'loopback' } })
})

afterAll(() => server.stop())

function byApi(address: string, email: string, password: string, more: Record<string, string> = {}): Promise<Response> {
  return get(
    '/api/auth/sign-in/email',
    {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Origin: server.origin,
        'X-Forwarded-For': address,
        ...more,
      },
      body: JSON.stringify({ email, password }),
    },
    server,
  )
}

function byForm(address: string, email: string, password: string, locale = 'ru'): Promise<Response> {
  return get(
    `/${locale}/account/sign-in`,
    {
      method: 'POST',
      headers: { Origin: server.origin, 'X-Forwarded-For': address },
      body: new URLSearchParams({ email, password }),
    },
    server,
  )
}

const statuses = (answers: Response[]): number[] => answers.map((answer) => answer.status)
const times = <T>(count: number, work: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, work))

test('ten failures by either way close both, to that address alone, and the owner elsewhere still gets in', async () => {
  const failures = [
    ...(await times(5, () => byApi('192.0.2.1', OWNER, 'wrong-password'))),
    ...(await times(5, () => byForm('192.0.2.1', OWNER, 'wrong-password'))),
  ]

  const refused = await byApi('192.0.2.1', OWNER, PASSWORD)
  const page = await byForm('192.0.2.1', OWNER, PASSWORD)

  expect(statuses(failures)).toEqual([401, 401, 401, 401, 401, 422, 422, 422, 422, 422])
  expect([refused.status, page.status]).toEqual([429, 429])
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
  expect(await refused.json()).toEqual({
    type: 'about:blank',
    title: 'Too many requests',
    status: 429,
    code: 'accounts.too_many_tries',
    messageKey: 'accounts.too_many_tries',
    requestId: refused.headers.get('x-request-id'),
  })
  for (const answer of [refused, page]) {
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(30)
    expect(answer.headers.getSetCookie().join()).not.toContain('session_token')
  }
  expect(await page.text()).toContain('Слишком много попыток входа. Повторите через 1 минуту.')
  expect((await byApi('192.0.2.2', OWNER, PASSWORD)).status).toBe(200)
  expect((await byForm('192.0.2.3', OWNER, PASSWORD)).status).toBe(302)
})

test('an account that nobody has is closed just like one that somebody has', async () => {
  const [known, unknown] = await Promise.all(
    ['exhibitor@demo.test', 'nobody-at-all@demo.test'].map(async (email) => {
      const answers = await times(12, () => byApi('192.0.2.4', email, 'wrong-password'))
      const bodies = await Promise.all(answers.map((answer) => answer.text()))
      return bodies.map((body, index) => `${answers[index]?.status} ${body.replace(/"requestId":"[^"]+"/, '')}`).sort()
    }),
  )

  expect(known?.map((answer) => answer.slice(0, 3))).toEqual([...Array<string>(10).fill('401'), '429', '429'])
  expect(known).toEqual(unknown)
})

test('a caller cannot choose the address that counts, nor write itself another one', async () => {
  const pretend = (index: number) => ({ 'X-Caravanserai-Address': `198.51.100.${index}` })
  const answers = await Promise.all(
    Array.from({ length: 11 }, (_, index) => byApi('192.0.2.5', 'buyer2@demo.test', 'wrong-password', pretend(index))),
  )

  expect(statuses(answers).filter((status) => status === 429)).toHaveLength(1)
  expect(statuses(answers).filter((status) => status === 401)).toHaveLength(10)
})

test('a success forgets the failures before it, and the session knows its address', async () => {
  await times(9, () => byApi('192.0.2.6', 'chamber@demo.test', 'wrong-password'))
  expect((await byApi('192.0.2.6', 'chamber@demo.test', PASSWORD)).status).toBe(200)

  const again = await times(9, () => byApi('192.0.2.6', 'chamber@demo.test', 'wrong-password'))

  expect(statuses(again)).toEqual(Array<number>(9).fill(401))
  const addresses = await rows<{ ipAddress: string }>('SELECT "ipAddress" FROM session', [], server)
  expect(addresses.map((one) => one.ipAddress)).toContain('192.0.2.6')
})

test('every way of signing in that is asked too often says in seconds when to come again', async () => {
  const change = () =>
    get(
      '/api/auth/change-password',
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: server.origin, 'X-Forwarded-For': '192.0.2.7' },
        body: JSON.stringify({ currentPassword: 'wrong-password', newPassword: 'another-password' }),
      },
      server,
    )
  await times(3, change)

  const refused = await change()

  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toMatch(/^([1-9]|10)$/)
  expect(refused.headers.has('x-retry-after')).toBe(false)
})

test('without rate limits nobody has to wait for signing in', async () => {
  const failures = await times(20, () => postSignIn(OWNER, 'wrong-password'))

  const right = await postSignIn(OWNER, PASSWORD)

  expect(statuses(failures)).toEqual(Array<number>(20).fill(401))
  expect(right.status).toBe(200)
})
