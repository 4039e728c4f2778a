import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withDatabaseLock } from '#server/database.ts'
import { freePort } from '#server/embedded/ports.ts'
import { isAlive, waitUntil } from '#server/embedded/processes.ts'
import { readRegister } from '#server/embedded/register.ts'
import { createDatabase } from '#tests/support/test-run.ts'

const ROOT = path.join(import.meta.dirname, '../../..')
const folder = mkdtempSync(path.join(tmpdir(), 'caravanserai-start-'))
chmodSync(folder, 0o755)
const database = await createDatabase()

afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

function launch(program: string, env: Record<string, string>, args: string[] = []) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: ROOT,
    env: { NODE_ENV: 'production', PATH: process.env['PATH'], DEMO: 'off', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (bytes: Buffer) => (errors += String(bytes)))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, ended: ended.then((code) => ({ code, errors })) }
}

async function takenPort(): Promise<{ port: number; free(): void }> {
  const port = await freePort()
  const holder = createServer().listen(port, '127.0.0.1')
  await new Promise((resolve) => holder.once('listening', resolve))
  return { port, free: () => void holder.close() }
}

test('a start that cannot be says why in one line, and ends with 1', async () => {
  const file = path.join(folder, 'file')
  writeFileSync(file, '')
  const taken = await takenPort()
  const wrongPassword = new URL(database.databaseUrl)
  wrongPassword.password = 'wrong'
  const noDatabase = new URL(database.databaseUrl)
  noDatabase.pathname = '/nowhere'
  const wishes: Record<string, string>[] = [
    { PORT: 'abc' },
    { PORT: String(taken.port) },
    { HOST: '203.0.113.7' },
    { DATA_DIR: file },
    { DATABASE_URL: wrongPassword.href },
    { DATABASE_URL: noDatabase.href },
  ]

  const outcomes = await Promise.all(
    wishes.map(async (wish, index) => {
      const own = { DATA_DIR: path.join(folder, `refused-${index}`), PORT: String(await freePort()) }
      return launch('server/index.ts', { ...own, ...wish }).ended
    }),
  )

  taken.free()
  expect(outcomes).toEqual(
    [
      'PORT must be a whole number from 1 to 65535 (see .env.example)',
      `port ${taken.port} is taken; set PORT to a free one`,
      'HOST 203.0.113.7 is no address of this machine; 0.0.0.0 means all it has',
      `DATA_DIR ${file} is a file, not a folder`,
      `the database at ${wrongPassword.host}${wrongPassword.pathname} cannot be opened: password authentication failed for user "postgres"`,
      `the database at ${noDatabase.host}/nowhere cannot be opened: database "nowhere" does not exist`,
    ].map((line) => ({ code: 1, errors: `Caravanserai cannot start: ${line}\n` })),
  )
})

test.each(['SIGINT', 'SIGHUP'] as const)('%s in the middle of a start leaves no server behind', async (signal) => {
  const dataDir = path.join(folder, `stopped-by-${signal}`)
  const { child, ended } = launch('server/index.ts', { DATA_DIR: dataDir, PORT: String(await freePort()) })
  expect(await waitUntil(() => readRegister(dataDir).postgres !== null, 20_000)).toBe(true)
  const { postgres } = readRegister(dataDir)

  child.kill(signal)

  expect(await ended).toEqual({ code: 0, errors: '' })
  expect(isAlive(postgres?.pid ?? 0)).toBe(false)
  expect(existsSync(path.join(dataDir, 'servers.json'))).toBe(false)
})

test('a stopped import says how to go on and leaves no server behind', async () => {
  const dataDir = path.join(folder, 'stopped-import')
  const { child, ended } = launch('server/import.ts', { DATA_DIR: dataDir }, ['products', '--jsonl', '-'])
  expect(await waitUntil(() => readRegister(dataDir).postgres !== null, 20_000)).toBe(true)
  const { postgres } = readRegister(dataDir)

  child.kill('SIGINT')

  expect(await ended).toEqual({ code: 130, errors: expect.stringContaining('the same command goes on from there') })
  expect(isAlive(postgres?.pid ?? 0)).toBe(false)
})

test('JSON lines are read as such under any name, and what a killed import left is removed', async () => {
  const dataDir = path.join(folder, 'lines')
  const left = path.join(dataDir, 'tmp', 'import-4194305.jsonl')
  const lines = path.join(folder, 'lines.txt')
  mkdirSync(path.dirname(left), { recursive: true })
  writeFileSync(left, '{}')
  writeFileSync(lines, '\n{"externalId":"a","title":"Rice"}\n')
  const env = { DATA_DIR: dataDir, DATABASE_URL: database.databaseUrl }

  const named = await launch('server/import.ts', env, ['products', '--dry-run', '--jsonl', lines]).ended
  const empty = await launch('server/import.ts', env, ['products', '--jsonl', '-']).ended

  expect(named).toEqual({ code: 0, errors: '' })
  expect(empty).toEqual({ code: 1, errors: expect.stringContaining('The file has no rows.') })
  expect(existsSync(left)).toBe(false)
})

test('of two starts at once the second hears that it waits, and follows the first', async () => {
  const { databaseUrl } = database
  const order: string[] = []
  let free: () => void = () => undefined
  const held = new Promise<void>((resolve) => (free = resolve))
  const first = withDatabaseLock(databaseUrl, { key: 1, onWait: () => order.push('first waits') }, async () => {
    order.push('first works')
    await held
    order.push('first is done')
  })
  expect(await waitUntil(() => order.length > 0, 5_000)).toBe(true)

  const second = withDatabaseLock(
    databaseUrl,
    {
      key: 1,
      onWait: () => {
        order.push('second waits')
        free()
      },
    },
    async () => void order.push('second works'),
  )
  await Promise.all([first, second])

  expect(order).toEqual(['first works', 'second waits', 'first is done', 'second works'])
})
