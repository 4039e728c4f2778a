import { createHash } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'

const WINDOW = 15 * 60
const TRIES_PER_ADDRESS = 300
/** One less than may fail: the tenth takes the first turn, from which on each has to wait. */
const FREE_TRIES = 9
const FIRST_DELAY = 30
const LONGEST_DELAY = 60 * 60

export interface SignInLimits {
  /** Counts a try before its password is looked at; null lets it pass, else the seconds to wait. */
  tryNow(account: string, address: string): Promise<number | null>
  /** The password was right: what failed before is forgotten. */
  succeeded(account: string, address: string): Promise<void>
}

/**
 * Ten failures in 15 minutes for an account from one address, then a delay that doubles with each further one until
 * 15 quiet minutes have passed; 300 tries in 15 minutes from one address. Tries are counted before they are judged, so
 * that a hundred at once gain nothing, and by what was typed, so that unknown accounts look like known ones.
 */
export function createSignInLimits(): SignInLimits {
  const tries = new RateLimiterMemory({ points: TRIES_PER_ADDRESS, duration: WINDOW })
  const free = new RateLimiterMemory({ points: FREE_TRIES, duration: WINDOW })
  const turns = new RateLimiterMemory({ points: 1, duration: FIRST_DELAY })
  const strikes = new RateLimiterMemory({ points: 1, duration: WINDOW })

  async function takeTurn(key: string): Promise<number | null> {
    const before = (await strikes.get(key))?.consumedPoints ?? 0
    const delay = Math.min(FIRST_DELAY * 2 ** before, LONGEST_DELAY)
    const wait = await consume(turns, key, delay)
    if (wait !== null) return wait
    await strikes.set(key, before + 1, delay + WINDOW)
    await free.block(key, delay + WINDOW)
    return null
  }

  return {
    async tryNow(account, address) {
      const wait = await consume(tries, networkOf(address))
      if (wait !== null) return wait
      const key = keyOf(account, address)
      return (await consume(free, key)) === null ? null : takeTurn(key)
    },
    async succeeded(account, address) {
      const key = keyOf(account, address)
      await Promise.all([free.delete(key), turns.delete(key), strikes.delete(key)])
    },
  }
}

/** Seconds until there is room again, or null when there was. */
function consume(limiter: RateLimiterMemory, key: string, customDuration?: number): Promise<number | null> {
  return limiter.consume(key, 1, customDuration === undefined ? {} : { customDuration }).then(
    () => null,
    (refused: { msBeforeNext: number }) => Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
  )
}

function keyOf(account: string, address: string): string {
  return createHash('sha256')
    .update(`${account.trim().toLowerCase()}\0${networkOf(address)}`)
    .digest('base64url')
}

/** A household has 2⁶⁴ addresses of version 6; only what they share tells it from others. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [head = [], tail = []] = plain.split('::').map((part) => part.split(':').filter(Boolean))
  const middle = Array.from({ length: 8 - head.length - tail.length }, () => '0')
  const groups = plain.includes('::') ? [...head, ...middle, ...tail] : head
  return groups.slice(0, 4).join(':')
}
