import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '#server/embedded/ports.ts'
import { isAlive, waitUntil } from '#server/embedded/processes.ts'
import { readRegister } from '#server/embedded/register.ts'
import { prepare } from '#server/prepare.mjs'

const ROOT = path.join(import.meta.dirname, '../../..')
const START_WITHIN = 60_000
const END_WITHIN = 10_000
// One folder and one port for all: each start finds what the one before left behind.
const dataDir = mkdtempSync(path.join(tmpdir(), 'caravanserai-stop-'))
chmodSync(dataDir, 0o755)
const port = await freePort()

beforeAll(() => void prepare({ build: true }))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

interface Started {
  launcher: number
  server: number
  engines: number[]
  /** What all of them have written so far. */
  output(): string
  /** The whole group, as a terminal signals it. */
  signalAll(signal: NodeJS.Signals): void
  /** Nobody writes any more: start command, Node's watcher and server have all ended. */
  ended: Promise<unknown>
}

/** `npm start` or `npm run dev` without npm, in a group of its own, until it is open. */
async function start(args: string[] = [], settings: Record<string, string> = {}): Promise<Started> {
  const child = spawn(process.execPath, ['server/start.mjs', ...args], {
    cwd: ROOT,
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'],
      DEMO: 'off',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (output += String(bytes)))
  const ended = new Promise((resolve) => child.once('close', resolve))
  const launcher = child.pid ?? 0
  const isOpen = await waitUntil(() => output.includes('Caravanserai is open'), START_WITHIN)
  if (!isOpen) {
    process.kill(-launcher, 'SIGKILL')
    throw new Error(`It did not start:\n${output}`)
  }
  const { postgres, meilisearch, users } = readRegister(dataDir)
  return {
    launcher,
    server: users[0]?.pid ?? 0,
    engines: [postgres, meilisearch].flatMap((engine) => engine?.pid ?? []),
    output: () => output,
    signalAll: (signal) => void process.kill(-launcher, signal),
    ended,
  }
}

/** What still runs after the time that a person would wait. */
async function leftOf(pids: number[]): Promise<number[]> {
  await waitUntil(() => !pids.some(isAlive), END_WITHIN)
  return pids.filter(isAlive)
}

const WAYS: [string, string[], (started: Started) => void][] = [
  ['the site, by Ctrl-C in its terminal', [], ({ signalAll }) => signalAll('SIGINT')],
  ['the site, with its start command killed', [], ({ launcher }) => void process.kill(launcher, 'SIGKILL')],
  ['development, by closing its terminal', ['--dev'], ({ signalAll }) => signalAll('SIGHUP')],
  ['development, by a stop of the start command', ['--dev'], ({ launcher }) => void process.kill(launcher, 'SIGTERM')],
  ['development, with its start command killed', ['--dev'], ({ launcher }) => void process.kill(launcher, 'SIGKILL')],
]

test.each(WAYS)(
  '%s: nothing is left running, and it starts again at once',
  { timeout: 90_000 },
  async (_, args, end) => {
    const started = await start(args)
    expect(started.engines.every(isAlive)).toBe(true)

    end(started)
    await started.ended

    expect(await leftOf([started.server, ...started.engines])).toEqual([])
    expect(['servers.json', 'site.lock'].filter((name) => existsSync(path.join(dataDir, name)))).toEqual([])
  },
)

test(
  'a bug that nobody caught ends the site with its stack, and nothing is left running',
  { timeout: 90_000 },
  async () => {
    const started = await start([], { NODE_OPTIONS: '--inspect-port=0' })

    await evaluateIn(started, `setTimeout(() => { throw new Error('a bug that nobody caught') })`)
    await started.ended

    expect(started.output()).toMatch(/Error: a bug that nobody caught\n\s+at /)
    expect(await leftOf([started.launcher, started.server, ...started.engines])).toEqual([])
    expect(['servers.json', 'site.lock'].filter((name) => existsSync(path.join(dataDir, name)))).toEqual([])
  },
)

/** Runs a line of code within the server, through the inspector that Node opens at a signal. */
async function evaluateIn({ server, output }: Started, expression: string): Promise<void> {
  process.kill(server, 'SIGUSR1')
  const find = () => /Debugger listening on (ws:\S+)/.exec(output())?.[1]
  await waitUntil(() => find() !== undefined, END_WITHIN)
  const inspector = new WebSocket(find() ?? 'ws://none')
  await once(inspector, 'open')
  inspector.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } }))
  await once(inspector, 'message')
  // Node ends only when nobody looks into it any more.
  inspector.close()
}

test('after the server was killed the next start takes over what it left', { timeout: 90_000 }, async () => {
  const killed = await start()
  process.kill(killed.server, 'SIGKILL')
  await killed.ended

  const next = await start()
  process.kill(next.launcher, 'SIGTERM')
  await next.ended

  expect(next.engines).toEqual(killed.engines)
  expect(await leftOf(killed.engines)).toEqual([])
})

test('a second site on the same folder is refused in one line, and the first stays', { timeout: 90_000 }, async () => {
  const first = await start()
  const second = spawn(process.execPath, ['server/index.ts'], {
    cwd: ROOT,
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'],
      DEMO: 'off',
      PORT: String(await freePort()),
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  second.stderr.on('data', (bytes: Buffer) => (errors += String(bytes)))
  const code = await new Promise((resolve) => second.once('close', resolve))
  const isStillThere = isAlive(first.server)
  process.kill(first.launcher, 'SIGTERM')
  await first.ended

  expect({ code, errors, isStillThere }).toEqual({
    code: 1,
    errors: `Caravanserai cannot start: DATA_DIR ${dataDir} is in use by process ${first.server}; stop that one, or set DATA_DIR to another folder\n`,
    isStillThere: true,
  })
  expect(await leftOf([first.server, ...first.engines])).toEqual([])
})
