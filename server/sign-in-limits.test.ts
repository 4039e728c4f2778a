import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSignInLimits, networkOf } from './sign-in-limits.ts'

const MINUTE = 60_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('after ten failures each further one doubles the wait, until fifteen quiet minutes have passed', async () => {
  const { tryNow } = createSignInLimits()
  const tryIt = () => tryNow('anna@example.org', '192.0.2.1')
  const first = await Promise.all(Array.from({ length: 10 }, tryIt))

  const waits: (number | null)[] = []
  for (let round = 0; round < 9; round++) {
    const wait = await tryIt()
    waits.push(wait)
    vi.advanceTimersByTime(Number(wait) * 1000)
    expect(await tryIt()).toBe(null)
  }
  vi.advanceTimersByTime(76 * MINUTE)

  expect(first).toEqual(Array.from({ length: 10 }, () => null))
  expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600])
  expect(await Promise.all(Array.from({ length: 10 }, tryIt))).toEqual(first)
  expect(await tryIt()).toBe(30)
})

test('fifty at once are ten', async () => {
  const { tryNow } = createSignInLimits()

  const outcomes = await Promise.all(Array.from({ length: 50 }, () => tryNow('anna@example.org', '192.0.2.1')))

  expect(outcomes.filter((wait) => wait === null)).toHaveLength(10)
})

test('ten failures from elsewhere, or of somebody else, are not mine; my success forgets my own', async () => {
  const { tryNow, succeeded } = createSignInLimits()
  const fail = (account: string, address: string) =>
    Promise.all(Array.from({ length: 10 }, () => tryNow(account, address)))
  await fail('anna@example.org', '192.0.2.1')

  expect(await tryNow(' ANNA@example.org', '192.0.2.1')).toBe(30)
  expect(await tryNow('anna@example.org', '192.0.2.2')).toBe(null)
  expect(await tryNow('ben@example.org', '192.0.2.1')).toBe(null)
  await succeeded('anna@example.org', '192.0.2.1')
  expect(await tryNow('anna@example.org', '192.0.2.1')).toBe(null)
})

test('one address has three hundred tries in fifteen minutes, whatever the accounts', async () => {
  const { tryNow } = createSignInLimits()
  const outcomes = await Promise.all(Array.from({ length: 301 }, (_, n) => tryNow(`${n}@example.org`, '192.0.2.1')))

  expect(outcomes.filter((wait) => wait !== null)).toEqual([900])
  expect(await tryNow('anna@example.org', '192.0.2.2')).toBe(null)
  vi.advanceTimersByTime(15 * MINUTE)
  expect(await tryNow('anna@example.org', '192.0.2.1')).toBe(null)
})

test('addresses of version 6 count by their network, mapped ones as those of version 4', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1')
})
