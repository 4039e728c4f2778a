import type { Infra, Realtime } from '#app/core/ctx.ts'
import { createSearch, type Search } from '#search/index.ts'
import { createAuth, toAuthPort } from './auth.ts'
import { openDatabase } from './database.ts'
import type { Env } from './env.ts'
import { createLog } from './log.ts'
import { createSearchCounter } from './search-counts.ts'
import { readSecret } from './secret.ts'
import { openShortMemory } from './short-memory.ts'
import { openStorage } from './storage.ts'

export interface Servers {
  databaseUrl: string
  meilisearch: { url: string; key: string } | null
}

const SILENT: Realtime = { toUsers: () => undefined }

/** Builds everything stateful once; commands without sockets leave `realtime` out. */
export function createInfra(env: Env, servers: Servers, realtime: Realtime = SILENT) {
  const log = createLog(env.LOG_LEVEL)
  const prisma = openDatabase(servers.databaseUrl)
  const search: Search = createSearch({ databaseUrl: servers.databaseUrl, meilisearch: servers.meilisearch, log })
  const auth = createAuth(prisma, {
    origins: env.origins,
    secret: readSecret(env.DATA_DIR, env.AUTH_SECRET),
    limits: env.RATE_LIMITS === 'on',
  })
  const searchCounts = createSearchCounter(prisma, log)
  const storage = openStorage(env.DATA_DIR)
  const infra: Infra = {
    prisma,
    search,
    searchCounts,
    storage,
    shortMemory: openShortMemory(),
    realtime,
    auth: toAuthPort(auth),
    log,
    origin: env.origin,
  }
  async function close(): Promise<void> {
    await searchCounts.stop()
    await prisma.$disconnect()
  }
  return { infra, search, auth, close }
}
