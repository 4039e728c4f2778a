import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import type { Actor, AuthPort, Ctx, Infra, Log } from '#app/core/ctx.ts'
import type { SearchPort } from '#app/core/search-port.ts'
import { now } from '#server/clock.ts'
import { createSearchCounter } from '#server/search-counts.ts'
import { openStorage } from '#server/storage.ts'
import { databaseUrl, prisma } from './database.ts'

export interface Pushed {
  userIds: string[]
  event: string
  payload: object
}

export interface Overrides extends Partial<Omit<Ctx, 'infra'>> {
  infra?: Partial<Infra>
}

const ORIGIN = 'http://localhost:3000'
const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const folder = mkdtempSync(path.join(tmpdir(), 'caravanserai-files-'))
const storage = openStorage(folder)
/** `flush` writes at once what a test has had counted. */
export const searchCounts = createSearchCounter(prisma, SILENT)
const endings: (() => Promise<void>)[] = []

afterAll(async () => {
  for (const end of endings) await end()
  rmSync(folder, { recursive: true, force: true })
})

/** A ctx on the file's own database; `pushed` collects what would have gone to browsers. */
export function testCtx(actor: Actor = { kind: 'visitor' }, overrides: Overrides = {}): { ctx: Ctx; pushed: Pushed[] } {
  const pushed: Pushed[] = []
  const realtime = {
    toUsers: (userIds: string[], event: string, payload: object) => void pushed.push({ userIds, event, payload }),
  }
  const infra: Infra = {
    prisma,
    search,
    searchCounts,
    storage,
    shortMemory: { recall: (_key, find) => find() },
    realtime,
    auth,
    log: SILENT,
    origin: ORIGIN,
    ...overrides.infra,
  }
  const ctx: Ctx = {
    db: infra.prisma,
    actor,
    locale: 'en',
    now: now(),
    afterCommit: (effect) => void Promise.resolve(effect()),
    ...overrides,
    infra,
  }
  return { ctx, pushed }
}

/** The engine room over PostgreSQL, opened by the first test that searches; it knows all that was committed before. */
const search: SearchPort = {
  search: async (request) => (await settledSearch()).search(request),
  suggest: async (request) => (await settledSearch()).suggest(request),
  alike: async (q) => (await settledSearch()).alike(q),
  status: async () => (await openSearch()).status(),
}

const openSearch = once(async () => {
  const { createSearch } = await import('#search/index.ts')
  const opened = createSearch({ databaseUrl, meilisearch: null, log: SILENT })
  endings.push(() => opened.stop())
  await opened.start()
  return opened
})

async function settledSearch() {
  const opened = await openSearch()
  await opened.settle()
  return opened
}

const auth: AuthPort = {
  signIn: async (...credentials) => (await openAuth()).signIn(...credentials),
  signOut: async (headers) => (await openAuth()).signOut(headers),
}

const openAuth = once(async () => {
  const { createAuth, toAuthPort } = await import('#server/auth.ts')
  return toAuthPort(
    createAuth(prisma, { origins: [ORIGIN], secret: 'only for tests, but long enough to be one', limits: false }),
  )
})

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined
  return () => (opened ??= open())
}
