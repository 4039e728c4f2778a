import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { withLock } from '#server/embedded/lock.ts'
import { readRegister } from '#server/embedded/register.ts'
import { openServers } from '#server/embedded/servers.ts'
import { migrate } from '#server/migrate.ts'

const MIGRATED = 'template_migrated'

/** Where the servers and templates of this run live; handed down to every process that takes part in it. */
export function runFolder(): string {
  const folder = process.env['TEST_RUN']
  if (!folder) throw new Error('This needs the set-up of a test run: start it by npm test or vitest')
  return folder
}

/** Joins the run named in TEST_RUN, or begins one; whoever began it sweeps up. */
export async function openTestRun(): Promise<{ stop(): Promise<void> }> {
  const isMine = !process.env['TEST_RUN']
  const folder = (process.env['TEST_RUN'] ??= mkdtempSync(path.join(tmpdir(), 'caravanserai-test-')))
  // PostgreSQL runs under another account when the tests run as root.
  if (isMine) chmodSync(folder, 0o755)
  const servers = await openServers({ DATA_DIR: folder }, { fast: true, withoutSearch: true })
  await makeTemplate(MIGRATED, async (databaseUrl) => void (await migrate(databaseUrl)))
  return {
    async stop() {
      await servers.stop()
      if (!isMine) return
      rmSync(folder, { recursive: true, force: true })
      delete process.env['TEST_RUN']
    },
  }
}

/** Makes a database once per run; what is marked as a template is complete. */
export async function makeTemplate(name: string, fill: (databaseUrl: string) => Promise<void>): Promise<void> {
  await withLock(path.join(runFolder(), `${name}.lock`), async () => {
    const found = await ask('select datistemplate from pg_database where datname = $1', [name])
    if (found.rows[0]?.datistemplate) return
    await ask(`drop database if exists ${name} with (force)`)
    await ask(`create database ${name}`)
    await fill(urlOf(name))
    await ask(`alter database ${name} with is_template true`)
  })
}

/** A database of one's own, copied file by file: a few milliseconds. */
export async function createDatabase(template = MIGRATED): Promise<{ databaseUrl: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  // Somebody else may be copying the same template this very moment.
  await withLock(path.join(runFolder(), 'copy.lock'), () =>
    ask(`create database ${name} template ${template} strategy file_copy`),
  )
  return {
    databaseUrl: urlOf(name),
    drop: () => dropDatabase(name),
  }
}

/** Waits for connections that are just closing, as PostgreSQL does by itself; cutting them off would be an error there. */
async function dropDatabase(name: string): Promise<void> {
  await ask(`drop database if exists ${name}`).catch(() => ask(`drop database if exists ${name} with (force)`))
}

export async function createEmptyDatabase(): Promise<{ databaseUrl: string; drop(): Promise<void> }> {
  return createDatabase('template0')
}

function serverUrl(): string {
  const { postgres } = readRegister(runFolder())
  if (!postgres) throw new Error(`No PostgreSQL is running on ${runFolder()}`)
  return postgres.url
}

function urlOf(database: string): string {
  const url = new URL(serverUrl())
  url.pathname = `/${database}`
  return url.href
}

async function ask(sql: string, values: string[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: serverUrl() })
  await client.connect()
  try {
    return await client.query(sql, values)
  } finally {
    await client.end()
  }
}
