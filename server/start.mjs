// `npm start` and `npm run dev`: from a bare clone to a running site. Plain JavaScript for the machine's own Node ≥ 20;
// the site itself then runs on the Node of the lock file.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { childEnvironment, markRunning, prepare, PrepareError, ROOT, SERVER_FLAGS, SERVER_MEMORY } from './prepare.mjs'

const isDevelopment = process.argv.includes('--dev')
const WATCHED = ['server', 'search', 'app/core', 'prisma/generated'].map((folder) => `--watch-path=${folder}`)

try {
  handOver(prepare({ build: !isDevelopment }))
} catch (error) {
  if (!(error instanceof PrepareError)) throw error
  process.stderr.write(`Caravanserai cannot start: ${error.message}\n`)
  process.exitCode = 1
}

/** Each wish to stop goes on to the site as SIGTERM: of a SIGHUP Node's watcher would die alone. Its exit code comes back. */
function handOver(node) {
  const unmark = markRunning()
  const watch = isDevelopment ? [...WATCHED, '--watch-preserve-output'] : []
  const settings = existsSync(path.join(ROOT, '.env')) ? ['--env-file=.env'] : []
  const env = childEnvironment({
    ...SERVER_MEMORY,
    NODE_ENV: isDevelopment ? 'development' : 'production',
    // Modules compiled once need not be compiled at the next start: it saves a second.
    NODE_COMPILE_CACHE: path.join(ROOT, '.cache/compiled'),
  })
  const child = spawn(node, [...SERVER_FLAGS, ...settings, ...watch, 'server/index.ts', `--launcher=${process.pid}`], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  })
  const stop = () => child.kill('SIGTERM')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  stopWithNpm(stop)
  child.on('error', (error) => {
    throw error
  })
  child.on('exit', (code, signal) => {
    unmark()
    process.exit(code ?? (signal ? 1 : 0))
  })
}

/** A stop sent to npm reaches only the shell between npm and here; when that is gone, so should the site be. */
function stopWithNpm(stop) {
  const shell = process.ppid
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const timer = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(timer)
    stop()
  }, 500)
}
