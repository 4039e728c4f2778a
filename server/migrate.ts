import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { SettingError } from './env.ts'

const FOLDER = path.resolve(import.meta.dirname, '../prisma/migrations')
/** The lock that Prisma's own command takes too. */
const LOCK = 72_707_369
const REACH_WITHIN = 30_000

/** Prisma's table, so that its commands and this runner understand each other. */
const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

interface Migration {
  name: string
  sql: string
  checksum: string
}

interface Row {
  migration_name: string
  checksum: string
  finished_at: Date | null
}

/**
 * Brings the database to the schema of this version, one transaction for each migration, one process at a time. Refuses
 * a database that this version does not know: it must neither be served nor changed.
 */
export async function migrate(
  databaseUrl: string,
  { folder = FOLDER, onWait }: { folder?: string; onWait?: (line: string) => void } = {},
): Promise<{ applied: string[] }> {
  const migrations = readMigrations(folder)
  const client = await reach(databaseUrl, onWait)
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(TABLE)
    const rows = await readRows(client)
    refuseUnknown(migrations, rows)
    const done = new Set(rows.map((row) => row.migration_name))
    const pending = migrations.filter((one) => !done.has(one.name))
    for (const one of pending) await apply(client, one)
    await migrateJobs(databaseUrl)
    return { applied: pending.map((one) => one.name) }
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The job queue has migrations of its own. */
async function migrateJobs(databaseUrl: string): Promise<void> {
  const pgPool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  pgPool.on('error', () => undefined)
  pgPool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await runMigrations({ pgPool })
  } finally {
    await pgPool.end()
  }
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
  return names.sort().map((name) => {
    const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

async function readRows(client: pg.Client): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null order by started_at',
  )
  return rows
}

function refuseUnknown(migrations: Migration[], rows: Row[]): void {
  for (const row of rows) {
    const known = migrations.find((one) => one.name === row.migration_name)
    const name = `migration ${row.migration_name}`
    if (!row.finished_at) throw new SettingError(`${name} failed half-way; mend it with "prisma migrate resolve"`)
    if (!known) throw new SettingError(`the database is newer than this version: it has ${name}`)
    if (known.checksum !== row.checksum) throw new SettingError(`${name} was edited after it had been applied`)
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new SettingError(`migration ${name} failed and left nothing behind: ${messageOf(error)}`)
  }
}

/** A database that is just starting gets half a minute; one that refuses the password or the name, none. */
async function reach(databaseUrl: string, onWait?: (line: string) => void): Promise<pg.Client> {
  const { host, pathname } = new URL(databaseUrl)
  let isTold = false
  const end = performance.now() + REACH_WITHIN
  for (;;) {
    const client = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: 3_000,
      options: '-c TimeZone=UTC -c lock_timeout=0 -c statement_timeout=0',
    })
    // A stop in the middle takes the database away; whoever is asking hears of it by the answer.
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      if (isFinal(error) || performance.now() > end) {
        throw new SettingError(`the database at ${host}${pathname} cannot be opened: ${messageOf(error)}`)
      }
      if (!isTold) onWait?.(`Waiting for the database at ${host}${pathname} …`)
      isTold = true
      await new Promise((resume) => setTimeout(resume, 500))
    }
  }
}

/** SQLSTATE classes 28 (who), 3D (which database) and 42 (rights). */
function isFinal(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(28|3D|42)...$/.test(code)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error)
}
