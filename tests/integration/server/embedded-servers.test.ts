import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { prepareMeilisearchHome } from '#server/embedded/meilisearch.ts'
import { waitUntil } from '#server/embedded/processes.ts'
import { readRegister } from '#server/embedded/register.ts'
import { openServers } from '#server/embedded/servers.ts'

const HOLDER = path.join(import.meta.dirname, 'hold-servers.ts')
const quiet = { report: () => undefined }
// One cluster for all: making one is the slow part, and each test leaves it stopped.
const dataDir = mkdtempSync(path.join(tmpdir(), 'caravanserai-embedded-'))
chmodSync(dataDir, 0o755)
const hasMeilisearch = prepareMeilisearchHome(dataDir) !== null

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test('what was committed is there again after a restart, at the same address', async () => {
  const first = await openServers({ DATA_DIR: dataDir }, quiet)
  await ask(first.databaseUrl, 'create table kept as select 42 as value')
  await first.stop()
  const second = await openServers({ DATA_DIR: dataDir }, quiet)

  const rows = await ask(second.databaseUrl, 'select value from kept')

  await second.stop()
  expect(rows).toEqual([{ value: 42 }])
  expect({ ...second, stop: null }).toEqual({ ...first, stop: null })
})

test('sessions speak UTC, writes reach the disk, and the extensions the site may need are there', async () => {
  const servers = await openServers({ DATA_DIR: dataDir }, quiet)

  const rows = await ask(
    servers.databaseUrl,
    `select current_setting('timezone') as zone, current_setting('fsync') as fsync, pg_encoding_to_char(encoding) as encoding,
       (select count(*)::int from pg_available_extensions where name in ('pg_trgm', 'unaccent', 'btree_gist')) as extensions
     from pg_database where datname = current_database()`,
  )

  await servers.stop()
  expect(rows).toEqual([{ zone: 'UTC', fsync: 'on', encoding: 'UTF8', extensions: 3 }])
})

test('processes on one folder share the servers, and the last one out stops them', async () => {
  const first = await openServers({ DATA_DIR: dataDir }, quiet)
  const second = await openServers({ DATA_DIR: dataDir }, quiet)

  await first.stop()
  const rows = await ask(second.databaseUrl, 'select 1 as one')
  await second.stop()

  expect(second.databaseUrl).toBe(first.databaseUrl)
  expect(rows).toEqual([{ one: 1 }])
  await expect(ask(second.databaseUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')
  expect(existsSync(path.join(dataDir, 'servers.json'))).toBe(false)
})

test('after the site was killed the next start takes its servers over and stops them in the end', async () => {
  const holder = spawn(process.execPath, [HOLDER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  const orphan = readRegister(dataDir).postgres
  holder.kill('SIGKILL')
  await new Promise((resolve) => holder.once('exit', resolve))

  const servers = await openServers({ DATA_DIR: dataDir }, quiet)
  const running = readRegister(dataDir)
  await servers.stop()

  expect(running.postgres).toEqual(orphan)
  expect(running.users.map((user) => user.pid)).toEqual([process.pid])
  await expect(ask(servers.databaseUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')
})

test('when site and database were killed together, the next start recovers what was committed', async () => {
  const holder = spawn(process.execPath, [HOLDER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  const { postgres, meilisearch } = readRegister(dataDir)
  await ask(postgres?.url ?? '', 'create table recovered as select 42 as value')
  for (const pid of [holder.pid, postgres?.pid, meilisearch?.pid]) if (pid) process.kill(pid, 'SIGKILL')

  const servers = await openServers({ DATA_DIR: dataDir }, quiet)
  const rows = await ask(servers.databaseUrl, 'select value from recovered')

  await servers.stop()
  expect(rows).toEqual([{ value: 42 }])
})

test('a database that dies under the site comes back at the same address', async () => {
  const servers = await openServers({ DATA_DIR: dataDir }, { ...quiet, withoutSearch: true })
  process.kill(readRegister(dataDir).postgres?.pid ?? 0, 'SIGKILL')

  const isBack = await waitUntil(() => answers(servers.databaseUrl), 20_000)

  await servers.stop()
  expect(isBack).toBe(true)
})

if (hasMeilisearch) {
  test('a search engine that dies under the site comes back at the same address, under another number', async () => {
    const servers = await openServers({ DATA_DIR: dataDir }, quiet)
    const killed = readRegister(dataDir).meilisearch?.pid ?? 0
    process.kill(killed, 'SIGKILL')

    const isBack = await waitUntil(() => readRegister(dataDir).meilisearch?.pid !== killed, 20_000)
    const answer = await fetch(`${servers.meilisearch?.url}/indexes`, {
      headers: { Authorization: `Bearer ${servers.meilisearch?.key}` },
    })

    await servers.stop()
    expect({ isBack, status: answer.status }).toEqual({ isBack: true, status: 200 })
  })
}

test('addresses from the settings are used as they are, and nothing is started', async () => {
  const settings = {
    DATABASE_URL: 'postgresql://somewhere/else',
    MEILISEARCH_URL: 'http://search:7700/',
    MEILISEARCH_KEY: 'k',
  }

  const { stop, ...servers } = await openServers({ DATA_DIR: dataDir, ...settings }, quiet)

  await stop()
  expect(servers).toEqual({
    databaseUrl: 'postgresql://somewhere/else',
    meilisearch: { url: 'http://search:7700', key: 'k' },
  })
})

test('passwords and keys can be read by their owner only', async () => {
  const servers = await openServers({ DATA_DIR: dataDir }, quiet)

  const files = [
    'servers.json',
    'postgres/password',
    'postgres/postgres.log',
    ...(hasMeilisearch ? ['meilisearch/key'] : []),
  ]
  const modes = files.map((file) => statSync(path.join(dataDir, file)).mode & 0o777)

  await servers.stop()
  expect(modes).toEqual(files.map(() => 0o600))
  expect(readFileSync(path.join(dataDir, 'postgres/password'), 'utf8')).toMatch(/^[0-9a-f]{48}$/)
})

function answers(databaseUrl: string): Promise<boolean> {
  return ask(databaseUrl, 'select 1').then(
    () => true,
    () => false,
  )
}

async function ask(databaseUrl: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
