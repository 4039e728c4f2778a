import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import path from 'node:path'
import { withLock } from '#server/embedded/lock.ts'
import { freePort } from '#server/embedded/ports.ts'
import { hasEnded } from '#server/embedded/processes.ts'
import { readRegister } from '#server/embedded/register.ts'
import { createDatabase, makeTemplate, runFolder } from './test-run.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const DEMO = 'template_demo'
const READY_WITHIN = 60_000
const DEMO_WITHIN = 300_000
/** What belongs to the running site it was copied from, not to its data. */
const NOT_COPIED = ['servers.json', 'servers.lock', 'site.lock', 'port']

export interface ServerWishes {
  /** With the whole demo, loaded once in a run and copied from then on. */
  demo?: boolean
  port?: number
  /** Beyond or instead of what tests usually set. */
  env?: Record<string, string>
}

export interface StartedServer {
  origin: string
  port: number
  pid: number
  dataDir: string
  databaseUrl: string
  meilisearch: { url: string; key: string; pid: number } | null
  child: ChildProcess
  /** What it has written so far. */
  output(): string
  /** Ends it as an operator would, and its data with it. */
  stop(): Promise<void>
  /** Ends it as a power cut would; its data stay. */
  kill(): Promise<void>
}

/** The whole product in a process of its own, ready to answer, with its own database and data folder. */
export async function startServer({ demo = false, port, env = {} }: ServerWishes = {}): Promise<StartedServer> {
  const dataDir = path.join(runFolder(), 'sites', randomUUID())
  mkdirSync(dataDir, { recursive: true })
  const template = demo ? await makeDemo() : null
  if (template)
    cpSync(template, dataDir, { recursive: true, filter: (file) => !NOT_COPIED.includes(path.basename(file)) })
  const database = await createDatabase(template ? DEMO : undefined)
  const settings = { DATABASE_URL: database.databaseUrl, DATA_DIR: dataDir, DEMO: demo ? 'on' : 'off', ...env }
  const launched = await launch(settings, port ?? (await freePort()), READY_WITHIN)

  return {
    ...launched,
    dataDir,
    databaseUrl: settings.DATABASE_URL,
    meilisearch: readRegister(dataDir).meilisearch,
    async stop() {
      await launched.end('SIGTERM')
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
    kill: () => launched.end('SIGKILL'),
  }
}

/** Loads the demo by starting the product on an empty database, and keeps what it made. */
async function makeDemo(): Promise<string> {
  const folder = path.join(runFolder(), 'demo')
  const complete = path.join(folder, 'complete')
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(complete)) return
    await makeTemplate(DEMO, async (databaseUrl) => {
      const settings = { DATABASE_URL: databaseUrl, DATA_DIR: folder, DEMO: 'on' }
      const launched = await launch(settings, await freePort(), DEMO_WITHIN)
      try {
        await indexed(launched.origin, launched.output)
      } finally {
        await launched.end('SIGTERM')
      }
    })
    writeFileSync(complete, '')
  })
  return folder
}

/** Everything loaded can be found, by the engine that the site prefers. */
async function indexed(origin: string, output: () => string): Promise<void> {
  const end = performance.now() + DEMO_WITHIN
  while (performance.now() < end) {
    const answer = await fetch(`${origin}/readyz`)
    const { search }: { search: { pending: number } | null } = await answer.json()
    if (search?.pending === 0) return
    await pause(100)
  }
  throw new Error(`The demo was not indexed in time:\n${output()}`)
}

async function launch(settings: Record<string, string>, port: number, within: number) {
  const child = spawn(process.execPath, ['server/index.ts'], {
    cwd: ROOT,
    env: { ...USUAL, NODE_ENV: 'production', PATH: process.env['PATH'], PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (output = (output + bytes).slice(-200_000)))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!hasEnded(child)) child.kill(signal)
    await ended
  }

  const origin = `http://localhost:${port}`
  if (!(await isReady(origin, child, within))) {
    await end('SIGKILL')
    throw new Error(`The server did not become ready:\n${output}`)
  }
  return { origin, port, pid: child.pid ?? 0, child, output: () => output, end }
}

const USUAL = { HOST: '127.0.0.1', RATE_LIMITS: 'off', PAGE_CACHE_SECONDS: '0', LOG_LEVEL: 'warn' }

async function isReady(origin: string, child: ChildProcess, within: number): Promise<boolean> {
  const end = performance.now() + within
  while (!hasEnded(child) && performance.now() < end) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return true
    await pause(50)
  }
  return false
}
