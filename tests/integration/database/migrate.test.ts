import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '#server/migrate.ts'
import { createEmptyDatabase } from '#tests/support/test-run.ts'

let database: Awaited<ReturnType<typeof createEmptyDatabase>>
let folder: string

beforeEach(async () => {
  database = await createEmptyDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'caravanserai-migrations-'))
  write('1_first', 'create table first (id int); create function one() returns int language sql as $$ select 1; $$;')
  write('2_second', 'create table second (id int)')
})

afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

test('each migration is applied once, in order, and the job queue with them', async () => {
  const first = await migrate(database.databaseUrl, { folder })
  write('3_third', 'create table third (id int)')
  const second = await migrate(database.databaseUrl, { folder })
  const third = await migrate(database.databaseUrl, { folder })

  expect([first, second, third]).toEqual([
    { applied: ['1_first', '2_second'] },
    { applied: ['3_third'] },
    { applied: [] },
  ])
  expect(
    await ask('select one() as value, to_regclass($1) is not null as "hasQueue"', ['graphile_worker.jobs']),
  ).toEqual([{ value: 1, hasQueue: true }])
})

test('of two processes that start at once, each migration is applied by one', async () => {
  const outcomes = await Promise.all([
    migrate(database.databaseUrl, { folder }),
    migrate(database.databaseUrl, { folder }),
  ])

  expect(outcomes.flatMap((outcome) => outcome.applied)).toEqual(['1_first', '2_second'])
})

test('a migration that was edited after it had been applied stops the start', async () => {
  await migrate(database.databaseUrl, { folder })
  appendFileSync(path.join(folder, '1_first/migration.sql'), '\n-- edited')

  await expect(migrate(database.databaseUrl, { folder })).rejects.toThrow(
    'migration 1_first was edited after it had been applied',
  )
})

test('a database that knows more migrations than this version is not served', async () => {
  const older = `${folder}-older`
  cpSync(path.join(folder, '1_first'), path.join(older, '1_first'), { recursive: true })
  await migrate(database.databaseUrl, { folder })

  const refused = expect(migrate(database.databaseUrl, { folder: older })).rejects.toThrow(
    'the database is newer than this version: it has migration 2_second',
  )

  await refused
  rmSync(older, { recursive: true })
})

test('a migration that fails leaves nothing behind and can be mended', async () => {
  write('3_third', 'create table third (id int); create table third (id int)')

  await expect(migrate(database.databaseUrl, { folder })).rejects.toThrow(
    'migration 3_third failed and left nothing behind',
  )

  write('3_third', 'create table third (id int)')
  expect(await migrate(database.databaseUrl, { folder })).toEqual({ applied: ['3_third'] })
})

test('a migration that another tool left half-way stops the start', async () => {
  await migrate(database.databaseUrl, { folder })
  await ask('update _prisma_migrations set finished_at = null where migration_name = $1', ['2_second'])

  await expect(migrate(database.databaseUrl, { folder })).rejects.toThrow('migration 2_second failed half-way')
})

test('a wrong password is told at once, without the password', async () => {
  const url = new URL(database.databaseUrl)
  url.password = 'not-the-password'

  await expect(migrate(url.href, { folder })).rejects.toThrow(
    `the database at ${url.host}${url.pathname} cannot be opened: password authentication failed for user "postgres"`,
  )
})

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

async function ask(sql: string, values: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.databaseUrl })
  await client.connect()
  const { rows } = await client.query(sql, values)
  await client.end()
  return rows
}
