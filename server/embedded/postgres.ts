import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { keptPort } from './ports.ts'
import { preparePostgresHome, type PostgresHome } from './postgres-home.ts'
import { endProcess, hasEnded, isAlive, markOf, programOf, waitUntil } from './processes.ts'
import type { RunningServer } from './register.ts'

const DATABASE = 'caravanserai'
const LARGEST_LOG = 5_000_000
/** Processes of a killed server hold its memory for a moment, and somebody else may just have taken the port. */
const TRY_AGAIN_FOR = 15_000
/** Replaying the log after a crash may take its time. */
const START_WITHIN = 60_000

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  'shared_buffers=128MB',
  'effective_cache_size=512MB',
  'random_page_cost=1.1',
  // Queries here are short: compiling them or spreading them over the few cores costs more than it brings.
  'jit=off',
  'max_parallel_workers_per_gather=0',
]
const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'max_connections=100']
const FAST = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_connections=300',
]

export interface PostgresOptions {
  dataDir: string
  /** For tests: forgets everything in a power cut. */
  fast: boolean
  /** Only on this port: its address has been handed out. */
  port?: number | undefined
}

/** PostgreSQL on a data folder: the one that runs there already, or one started now. */
export async function ensurePostgres(options: PostgresOptions): Promise<RunningServer> {
  const home = preparePostgresHome(options.dataDir)
  const password = readPassword(options.dataDir)
  const running = (await findRunning(home, password)) ?? (await start(home, password, options))
  await createDatabase(running.port, password)
  return running
}

/** A fast shutdown: open transactions are rolled back, everything committed is on disk. */
export function stopPostgres(running: RunningServer): Promise<void> {
  return endProcess(running.pid, 'SIGINT', 'SIGQUIT', 5_000)
}

async function start(home: PostgresHome, password: string, options: PostgresOptions): Promise<RunningServer> {
  await initialize(home, password, options.fast)
  const end = performance.now() + TRY_AGAIN_FOR
  for (;;) {
    const port = options.port ?? (await keptPort(path.join(options.dataDir, 'postgres/port')))
    const child = launch(home, port, options)
    const isUp = await waitUntil(async () => hasEnded(child) || (await answers(port, password)), START_WITHIN)
    if (isUp && child.pid && !hasEnded(child)) return { ...markOf(child.pid), url: urlOf(port, password), port }
    if (performance.now() > end) throw new Error(`PostgreSQL did not start; see ${logOf(options.dataDir)}`)
    await pause(200)
  }
}

/** In a session of its own, so that Ctrl-C in a terminal reaches the site first and the database last. */
function launch(home: PostgresHome, port: number, { dataDir, fast }: PostgresOptions): ChildProcess {
  const settings = [...SETTINGS, ...(fast ? FAST : DURABLE), `port=${port}`].flatMap((one) => ['-c', one])
  const log = openLog(logOf(dataDir))
  const child = spawn(path.join(home.native, 'bin/postgres'), ['-D', path.join(home.folder, 'data'), ...settings], {
    ...processOptions(home),
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  child.on('error', () => undefined)
  child.unref()
  return child
}

/** A new cluster appears under its name only when it is complete, so that a killed start can be repeated. */
async function initialize(home: PostgresHome, password: string, fast: boolean): Promise<void> {
  const data = path.join(home.folder, 'data')
  if (existsSync(path.join(data, 'PG_VERSION'))) return
  const fresh = path.join(home.folder, 'data.new')
  const secret = path.join(home.folder, 'password.new')
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(secret, password, { mode: 0o600 })
  if (home.account) for (const one of [fresh, secret]) chownSync(one, home.account.uid, home.account.gid)
  const flags = [
    '-D',
    fresh,
    '-U',
    'postgres',
    `--pwfile=${secret}`,
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--no-instructions',
  ]
  const locale = [
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
  ]
  await promisify(execFile)(
    path.join(home.native, 'bin/initdb'),
    [...flags, ...locale, ...(fast ? ['--no-sync'] : [])],
    processOptions(home),
  )
  rmSync(secret)
  renameSync(fresh, data)
}

/** Windows programs need the machine's variables; elsewhere PG… variables of the user's shell must not reach it. */
const ENVIRONMENT: NodeJS.ProcessEnv =
  process.platform === 'win32' ? process.env : { NODE_ENV: 'production', PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

function processOptions(home: PostgresHome) {
  const account = home.account ? { uid: home.account.uid, gid: home.account.gid } : {}
  return { cwd: home.folder, env: ENVIRONMENT, ...account }
}

/** The server that left its note in the data folder, once it answers; a note without a server is swept away. */
async function findRunning(home: PostgresHome, password: string): Promise<RunningServer | null> {
  const note = path.join(home.folder, 'data/postmaster.pid')
  if (!existsSync(note)) return null
  const lines = readFileSync(note, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!isAlive(pid) || !programOf(pid).includes('postgres')) {
    rmSync(note, { force: true })
    return null
  }
  await waitUntil(async () => !isAlive(pid) || (await answers(port, password)), START_WITHIN)
  return isAlive(pid) ? { ...markOf(pid), url: urlOf(port, password), port } : null
}

function answers(port: number, password: string): Promise<boolean> {
  return withClient(port, password, async () => true).catch(() => false)
}

async function createDatabase(port: number, password: string): Promise<void> {
  await withClient(port, password, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`)
  })
}

async function withClient<T>(port: number, password: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const settings = { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' }
  const client = new pg.Client({ ...settings, connectionTimeoutMillis: 3_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function urlOf(port: number, password: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${DATABASE}`
}

function readPassword(dataDir: string): string {
  const file = path.join(dataDir, 'postgres/password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

function logOf(dataDir: string): string {
  return path.join(dataDir, 'postgres/postgres.log')
}

/** Appends; an old log that has grown large is dropped at a start. */
export function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LARGEST_LOG) rmSync(file)
  return openSync(file, 'a', 0o600)
}
