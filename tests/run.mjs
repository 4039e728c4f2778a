// `npm test`: sets everything up on a bare clone, runs every suite, and says in its last line how many tests passed.
// Plain JavaScript for the machine's own Node ≥ 20; the suites run on the Node of the lock file.
import { spawnSync } from 'node:child_process'
import { childEnvironment, prepare, PrepareError, ROOT } from '../server/prepare.mjs'
import { findChromium } from './support/find-chromium.mjs'

try {
  const node = prepare({ build: true })
  const chromium = findChromium(node)
  const env = childEnvironment({ NODE_ENV: 'test', CHROMIUM_PATH: chromium, CI: 'true' })
  const result = spawnSync(node, ['tests/support/run-suites.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (result.status === null) throw new PrepareError(`the suites ended by ${result.signal ?? result.error?.message}`)
  process.exitCode = result.status
} catch (error) {
  process.stdout.write(`${error instanceof PrepareError ? `The tests cannot run: ${error.message}` : error.stack}\n`)
  process.stdout.write('0 passed, 1 failed\n')
  process.exitCode = 1
}
