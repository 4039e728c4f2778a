// Brings a clone into the state in which it can run: packages, database client, site. Runs on the machine's own Node
// with nothing installed, so plain JavaScript and built-in modules only.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OLDEST_NODE = 20
const RUNTIME_NODE = 24
const STAMPS = path.join(ROOT, '.cache/stamps')
const LOCK = path.join(ROOT, '.cache/prepare.lock')
const RUNNING = path.join(ROOT, '.cache/running')

/**
 * Left alone, the heap of a server grows to what the machine has before it is swept; these keep its garbage small at no
 * measurable cost. Search keeps its numbers outside of the heap.
 */
export const SERVER_FLAGS = ['--max-semi-space-size=8', '--max-old-space-size=384']

/** Large pieces of memory go back to the system when they are free, whichever thread had them. */
export const SERVER_MEMORY = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '65536',
  MALLOC_TRIM_THRESHOLD_: '65536',
}

/** Something the person at the keyboard can mend: shown as one line. */
export class PrepareError extends Error {}

/**
 * Installs, generates and builds what is stale, each step told in one line; gives the Node to run on.
 * @param {{ build: boolean }} wishes
 * @returns {string}
 */
export function prepare({ build }) {
  requireNode()
  const release = takeLock()
  try {
    if (!isInstalled()) {
      refuseWhileRunning()
      step('Install packages', install)
    }
    const node = findRuntime()
    stale(
      'generate',
      ['prisma/schema.prisma', 'prisma/models', 'prisma.config.ts', 'package-lock.json'],
      'prisma/generated/client.ts',
      () => step('Generate the database client', () => run(node, ['prisma/generate.mjs'])),
    )
    if (build) {
      const sources = [
        'app',
        'public',
        'prisma/schema.prisma',
        'prisma/models',
        'vite.config.ts',
        'remix.config.js',
        'tsconfig.json',
      ]
      stale('build', [...sources, 'package-lock.json'], 'build/server/index.js', () =>
        step('Build the site', () => run(node, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'])),
      )
    }
    return node
  } finally {
    release()
  }
}

/** What every child gets: the project's own tools first on the path. */
export function childEnvironment(more = {}) {
  const bin = path.join(ROOT, 'node_modules/.bin')
  return { ...process.env, PATH: [bin, process.env.PATH].join(path.delimiter), ...more }
}

function requireNode() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < OLDEST_NODE) {
    throw new PrepareError(`Node ${process.versions.node} is too old: Node ${OLDEST_NODE} or newer is needed`)
  }
}

/** Every package that must be there is, in the version of the lock; of the optional ones, those this machine runs on. */
export function isInstalled() {
  const has = readPackages('node_modules/.package-lock.json')
  const wants = readPackages('package-lock.json')
  if (!has || !wants) return false
  const platform = Object.keys(wants['']?.optionalDependencies ?? {}).map((name) => `node_modules/${name}`)
  return Object.entries(wants).every(([name, wanted]) => {
    if (name === '' || has[name]?.version === wanted.version) return true
    return wanted.optional && !has[name] && !(platform.includes(name) && isForThisMachine(wanted))
  })
}

function isForThisMachine({ os, cpu }) {
  return os?.includes(process.platform) && cpu?.includes(process.arch)
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')).packages
  } catch {
    return null
  }
}

/** With the npm and the Node that were asked, not the ones in node_modules, which is about to be replaced. */
function install() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional']
  const env = { ...process.env, PATH: pathWithoutOwnTools() }
  if (npm && node && !node.startsWith(ROOT)) run(node, [npm, ...flags], { env })
  else run('npm', flags, { env, shell: process.platform === 'win32' })
}

function pathWithoutOwnTools() {
  const steps = (process.env.PATH ?? '').split(path.delimiter)
  return steps.filter((folder) => !folder.startsWith(ROOT)).join(path.delimiter)
}

/** Node from the lock file; where that package does not run, the machine's own if it is new enough. */
function findRuntime() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const own = path.join(ROOT, 'node_modules', `node-${platform}-${process.arch}`, 'bin', program)
  for (const node of [own, process.execPath]) {
    const answer = spawnSync(node, ['--version'], { encoding: 'utf8' })
    if (answer.status === 0 && Number(/\d+/.exec(answer.stdout)?.[0]) >= RUNTIME_NODE) return node
  }
  throw new PrepareError(
    `no Node ${RUNTIME_NODE} package runs on ${process.platform}-${process.arch}: install Node ${RUNTIME_NODE}`,
  )
}

/** Works only when the sources are not those of the last time, by content: a checkout touches every file's date. */
function stale(name, sources, product, work) {
  const stamp = path.join(STAMPS, name)
  const hash = hashOf(sources)
  const isFresh = existsSync(path.join(ROOT, product)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
  if (isFresh) return
  rmSync(stamp, { force: true })
  work()
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(stamp, hash)
}

function hashOf(sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(path.join(ROOT, file)))
  return hash.digest('hex')
}

function filesUnder(source) {
  const full = path.join(ROOT, source)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [source]
  const names = readdirSync(full).sort()
  return names.filter((name) => !/\.test\.tsx?$/.test(name)).flatMap((name) => filesUnder(path.join(source, name)))
}

function step(title, work) {
  const start = performance.now()
  process.stdout.write(`${title} … `)
  if (!process.stdout.isTTY) process.stdout.write('\n')
  work()
  process.stdout.write(`${title}: done in ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
}

/** Quiet while all goes well; what the program said is shown when it fails. */
function run(program, commandLine, options = {}) {
  const env = childEnvironment({ NODE_ENV: 'production', CHECKPOINT_DISABLE: '1' })
  const result = spawnSync(program, commandLine, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    ...options,
  })
  if (result.status === 0) return
  process.stdout.write(`\n${result.stdout ?? ''}${result.stderr ?? ''}`)
  throw new PrepareError(
    `${path.basename(program)} ${commandLine.slice(0, 2).join(' ')} failed: ${result.error?.message ?? `exit code ${result.status}`}`,
  )
}

/** Two starts at once must not write the same files; the second says so and waits for the first. */
function takeLock() {
  const clock = new Int32Array(new SharedArrayBuffer(4))
  let isTold = false
  while (!putMark(LOCK)) {
    const holder = holderOf(LOCK)
    if (holder === null) rmSync(LOCK, { force: true })
    else if (!isTold) {
      process.stdout.write(`Process ${holder} is preparing this folder already; waiting for it …\n`)
      isTold = true
    }
    Atomics.wait(clock, 0, 0, 200)
  }
  return () => rmSync(LOCK, { force: true })
}

/** Notes that a site runs on this folder's packages; gives back how to take the note away. */
export function markRunning() {
  const mark = path.join(RUNNING, String(process.pid))
  rmSync(mark, { force: true })
  putMark(mark)
  return () => rmSync(mark, { force: true })
}

/** Packages are never exchanged under a running site. */
function refuseWhileRunning() {
  const names = existsSync(RUNNING) ? readdirSync(RUNNING) : []
  const holder = names.map((name) => holderOf(path.join(RUNNING, name))).find((pid) => pid !== null)
  if (holder === undefined) return
  throw new PrepareError(`the packages have changed, but process ${holder} runs from this folder: stop it first`)
}

/** Writes who holds something, in one piece; false when somebody does already. */
function putMark(file) {
  mkdirSync(path.dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}.new`
  writeFileSync(aside, `${process.pid} ${startOf(process.pid)}`)
  try {
    linkSync(aside, file)
    return true
  } catch {
    return false
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Who wrote the mark, if that very process is still there: its number may have gone to another one. */
function holderOf(file) {
  try {
    const [pid, start] = readFileSync(file, 'utf8').split(' ')
    return startOf(Number(pid)) === start && isAlive(Number(pid)) ? Number(pid) : null
  } catch {
    return null
  }
}

function startOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return ''
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
