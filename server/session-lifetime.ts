import type { BetterAuthOptions } from 'better-auth'
import type { DBAdapter } from 'better-auth/types'
import { now } from './clock.ts'

const HOUR = 60 * 60 * 1000
const LONGEST = 30 * 24 * HOUR
const LONGEST_OF_ADMINISTRATORS = 12 * HOUR

type Find = Parameters<DBAdapter['findOne']>[0]

interface Session {
  createdAt: Date
  expiresAt: Date
  user?: { isAdministrator?: boolean } | null
}

/**
 * However much it is used, a session ends 30 days after signing in, a platform administrator's after 12 hours. From
 * then on it is handed out as expired, and the library refuses and removes it as it does with those left idle.
 */
export function withLongestLifetime(
  open: (options: BetterAuthOptions) => DBAdapter,
): (options: BetterAuthOptions) => DBAdapter {
  return (options) => {
    const adapter = open(options)
    return {
      ...adapter,
      findOne: async <T>(call: Find) => {
        const found = await adapter.findOne<T>(call)
        return call.model === 'session' ? expireWhenOver(found) : found
      },
    }
  }
}

function expireWhenOver<T>(found: T): T {
  return isSession(found) && isOver(found) ? { ...found, expiresAt: new Date(0) } : found
}

function isSession(found: unknown): found is Session {
  return found !== null && typeof found === 'object' && 'createdAt' in found
}

function isOver({ createdAt, user }: Session): boolean {
  const longest = user?.isAdministrator ? LONGEST_OF_ADMINISTRATORS : LONGEST
  return now().getTime() - createdAt.getTime() >= longest
}
