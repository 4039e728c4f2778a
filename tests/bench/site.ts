import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { hasEnded } from '#server/embedded/processes.ts'
import { freePort } from '#server/embedded/ports.ts'
import { SERVER_FLAGS, SERVER_MEMORY } from '#server/prepare.mjs'
import { readRegister } from '#server/embedded/register.ts'
import { ask } from './load/http.ts'

export const ROOT = path.resolve(import.meta.dirname, '../..')
const READY_WITHIN = 240_000
const SETTINGS = {
  NODE_ENV: 'production' as const,
  HOST: '127.0.0.1',
  RATE_LIMITS: 'off',
  LOG_LEVEL: 'error',
  DEMO: 'on',
}
/** Nothing listens there: the site then answers every search from PostgreSQL. */
export const NO_MEILISEARCH = { MEILISEARCH_URL: 'http://127.0.0.1:9', MEILISEARCH_KEY: 'none' }

export interface Site {
  origin: string
  /** From the first instruction to the first page. */
  startedIn: number
  databaseUrl: string
  meilisearch: { url: string; key: string }
  stop(): Promise<void>
}

export interface SiteWishes {
  settings?: Record<string, string>
  /** The process that a person starts, or the server alone. */
  program?: 'server/start.mjs' | 'server/index.ts'
}

/** The product as a process of its own on a data folder, with its first page served. */
export async function startSite(
  dataDir: string,
  { settings = {}, program = 'server/index.ts' }: SiteWishes = {},
): Promise<Site> {
  const port = await freePort()
  const started = performance.now()
  const flags = program === 'server/index.ts' ? SERVER_FLAGS : []
  const child = runProgram([...flags, program], dataDir, { PORT: String(port), ...settings })
  const output = gather(child)
  const stop = async (): Promise<void> => {
    if (hasEnded(child)) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  const origin = `http://127.0.0.1:${port}`
  const hasPage = await waitFor(`${origin}/en`, child)
  const startedIn = performance.now() - started
  const { postgres, meilisearch } = readRegister(dataDir)
  if (!hasPage || !postgres || !meilisearch) {
    await stop()
    throw new Error(`The site did not start:\n${output()}`)
  }
  return { origin, startedIn, databaseUrl: postgres.url, meilisearch, stop }
}

/** One of the product's programs, with the Node this runs on. */
export function runProgram(args: string[], dataDir: string, settings: Record<string, string>): ChildProcess {
  const env = { ...process.env, ...SERVER_MEMORY, ...SETTINGS, DATA_DIR: dataDir, ...settings }
  return spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['pipe', 'pipe', 'pipe'] })
}

/** The end of what a program has written so far. */
export function gather(child: ChildProcess): () => string {
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => (output = (output + bytes.toString()).slice(-20_000)))
  return () => output
}

export async function waitFor(url: string, child: ChildProcess): Promise<boolean> {
  const end = performance.now() + READY_WITHIN
  while (!hasEnded(child) && performance.now() < end) {
    const answered = await ask(url).catch(() => null)
    if (answered?.status === 200) return true
    await pause(10)
  }
  return false
}

/** Everything loaded can be found, by the engine of first choice. */
export async function waitUntilIndexed({ origin }: Site): Promise<void> {
  const end = performance.now() + READY_WITHIN
  while (performance.now() < end) {
    const { body } = await ask(`${origin}/readyz`)
    const { search }: { search: { engine: string; pending: number } | null } = JSON.parse(body.toString())
    if (search?.pending === 0 && search.engine === 'meilisearch') return
    await pause(100)
  }
  throw new Error('The site did not index everything in time')
}
