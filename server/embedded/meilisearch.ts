import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { isFree, keptPort } from './ports.ts'
import { openLog } from './postgres.ts'
import { endProcess, hasEnded, isAlive, isRunning, markOf, waitUntil } from './processes.ts'
import type { Register, RunningServer } from './register.ts'

export type RunningMeilisearch = RunningServer & { key: string }

const START_WITHIN = 10_000

export interface MeilisearchHome {
  folder: string
  binary: string
  key: string
}

/** Binary, folder and key; null where no package carries the binary for this platform. */
export function prepareMeilisearchHome(dataDir: string): MeilisearchHome | null {
  const found = findBinary()
  if (!found) return null
  const folder = path.join(dataDir, 'meilisearch')
  mkdirSync(folder, { recursive: true })
  return { folder, binary: makeExecutable(found, folder), key: readKey(folder) }
}

export interface MeilisearchAddress {
  url: string
  key: string
  port: number
}

/** Where it answers, or will answer once it can be started. */
export async function addressOf(home: MeilisearchHome, known: Register['meilisearch']): Promise<MeilisearchAddress> {
  const port = known && isRunning(known) ? known.port : await keptPort(path.join(home.folder, 'port'))
  return { url: `http://127.0.0.1:${port}`, key: home.key, port }
}

/** The one that the register knows and that answers, or one started now. */
export async function ensureMeilisearch(
  home: MeilisearchHome,
  address: MeilisearchAddress,
  known: Register['meilisearch'],
): Promise<RunningMeilisearch> {
  if (known && isRunning(known)) {
    if (await waitUntil(() => answers(known.url), START_WITHIN)) return known
    await stopMeilisearch(known)
  }
  return (await start(home, address)) ?? (await startAfresh(home, address))
}

export function stopMeilisearch(running: RunningMeilisearch): Promise<void> {
  return endProcess(running.pid, 'SIGTERM', 'SIGKILL', 3_000)
}

async function start(home: MeilisearchHome, address: MeilisearchAddress): Promise<RunningMeilisearch | null> {
  dropForeignIndex(home)
  const child = launch(home, address.port)
  const isUp = await waitUntil(async () => hasEnded(child) || (await answers(address.url)), START_WITHIN)
  if (isUp && child.pid && !hasEnded(child)) return { ...markOf(child.pid), ...address }
  if (child.pid && isAlive(child.pid)) await endProcess(child.pid, 'SIGKILL', 'SIGKILL', 1_000)
  return null
}

/** The index is a copy of the database: one that keeps the engine from starting is worth less than a new one. */
async function startAfresh(home: MeilisearchHome, address: MeilisearchAddress): Promise<RunningMeilisearch> {
  if (!(await isFree(address.port))) throw new Error(`Meilisearch cannot start: port ${address.port} is taken`)
  rmSync(path.join(home.folder, 'data.ms'), { recursive: true, force: true })
  const running = await start(home, address)
  if (!running) throw new Error(`Meilisearch did not start; see ${path.join(home.folder, 'meilisearch.log')}`)
  return running
}

function launch(home: MeilisearchHome, port: number): ChildProcess {
  const log = openLog(path.join(home.folder, 'meilisearch.log'))
  const flags = ['--env', 'production', '--http-addr', `127.0.0.1:${port}`, '--log-level', 'WARN', '--no-analytics']
  const limits = ['--max-indexing-memory', '400MiB', '--max-indexing-threads', '1']
  const child = spawn(home.binary, [...flags, ...limits], {
    cwd: home.folder,
    env: { NODE_ENV: 'production', MEILI_MASTER_KEY: home.key, MEILI_DB_PATH: 'data.ms', TZ: 'UTC' },
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  child.on('error', () => undefined)
  child.unref()
  return child
}

/** A newer engine refuses the files of an older one; they are made again from the database. */
function dropForeignIndex(home: MeilisearchHome): void {
  const note = path.join(home.folder, 'data.ms/VERSION')
  if (existsSync(note) && readFileSync(note, 'utf8').trim() !== engineVersion()) {
    rmSync(path.join(home.folder, 'data.ms'), { recursive: true, force: true })
  }
}

const PACKAGE = `@gaubee/meilisearch-${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`
const require = createRequire(import.meta.url)

function findBinary(): string | null {
  try {
    return require.resolve(`${PACKAGE}/meilisearch`)
  } catch {
    return null
  }
}

/** The package is named after its own version and, behind a dash, the engine's. */
function engineVersion(): string {
  const { version } = JSON.parse(readFileSync(require.resolve(`${PACKAGE}/package.json`), 'utf8'))
  return String(version).split('-').at(-1) ?? ''
}

/** npm unpacks it without the right to run; where the package may not be touched, a copy gets that right. */
function makeExecutable(binary: string, folder: string): string {
  if (isExecutable(binary)) return binary
  try {
    chmodSync(binary, 0o755)
    return binary
  } catch {
    const copy = path.join(folder, `meilisearch-${engineVersion()}`)
    if (!isExecutable(copy)) copyFileSync(binary, copy)
    chmodSync(copy, 0o755)
    return copy
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function readKey(folder: string): string {
  const file = path.join(folder, 'key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(1_000) })
    return answer.ok
  } catch {
    return false
  }
}
