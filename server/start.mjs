// `npm start` and `npm run dev`: from a bare clone to a running site. Plain JavaScript for the machine's own Node ≥ 20;
// the site itself then runs on the Node of the lock file.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { childEnvironment, prepare, PrepareError, ROOT } from './prepare.mjs'

const isDevelopment = process.argv.includes('--dev')
const WATCHED = ['server', 'search', 'app/core', 'prisma/generated'].map((folder) => `--watch-path=${folder}`)

try {
  handOver(prepare({ build: !isDevelopment }))
} catch (error) {
  if (!(error instanceof PrepareError)) throw error
  process.stderr.write(`Caravanserai cannot start: ${error.message}\n`)
  process.exitCode = 1
}

/** Signals go on to the site, its exit code comes back. */
function handOver(node) {
  const watch = isDevelopment ? [...WATCHED, '--watch-preserve-output'] : []
  const settings = existsSync(path.join(ROOT, '.env')) ? ['--env-file=.env'] : []
  const env = childEnvironment({
    NODE_ENV: isDevelopment ? 'development' : 'production',
    // Modules compiled once need not be compiled at the next start: it saves a second.
    NODE_COMPILE_CACHE: path.join(ROOT, '.cache/compiled'),
  })
  const child = spawn(node, [...settings, ...watch, 'server/index.ts'], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    throw error
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
