import type { Infra, Realtime } from '#app/core/ctx.ts'
import { createSearch, type Search } from '#search/index.ts'
import { openDatabase } from './database.ts'
import type { Env } from './env.ts'
import { createLog } from './log.ts'
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
  const search: Search = createSearch({ prisma, databaseUrl: servers.databaseUrl, meilisearch: servers.meilisearch, log })
  const infra: Infra = { prisma, search, storage: openStorage(env.DATA_DIR), realtime, log, origin: env.origin }
  return { infra, search, close: () => prisma.$disconnect() }
}
