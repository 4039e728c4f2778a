import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { childEnvironment, PrepareError, ROOT } from '../../server/prepare.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const PACKAGES = ['chromium', 'fonts-noto-cjk', 'fonts-noto-core']

/**
 * A Chromium that runs: the one named in CHROMIUM_PATH, Playwright's own, one on the path, else one installed now.
 * @param {string} node
 * @returns {string}
 */
export function findChromium(node) {
  const found = namedOne() ?? playwrightsOwn(node) ?? onPath() ?? (downloaded(node) || installed())
  if (!found) throw new PrepareError('no Chromium was found or could be installed; set CHROMIUM_PATH to one')
  return found
}

function namedOne() {
  const named = process.env.CHROMIUM_PATH
  if (named && !runs(named)) throw new PrepareError(`CHROMIUM_PATH names ${named}, which does not run`)
  return named || null
}

function playwrightsOwn(node) {
  const ask = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))"
  const answer = spawnSync(node, ['-e', ask], { cwd: ROOT, encoding: 'utf8' })
  return asRunning(answer.stdout?.trim())
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const files = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return files.find((file) => isExecutable(file) && runs(file)) ?? null
}

function downloaded(node) {
  tell('Download Chromium')
  const command = ['node_modules/@playwright/test/cli.js', 'install', 'chromium']
  const result = spawnSync(node, command, { cwd: ROOT, env: childEnvironment(), stdio: 'ignore', timeout: 180_000 })
  return result.status === 0 ? playwrightsOwn(node) : null
}

/** Debian and its kin, where the tests run as root, as they do in containers. */
function installed() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  tell('Install Chromium and fonts with apt-get')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const command of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    const result = spawnSync('apt-get', ['-qq', ...command], { env, encoding: 'utf8', timeout: 600_000 })
    if (result.status !== 0) process.stdout.write(`${result.stderr ?? result.error?.message ?? ''}\n`)
  }
  return onPath()
}

function asRunning(file) {
  return file && isExecutable(file) && runs(file) ? file : null
}

function runs(file) {
  return spawnSync(file, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function tell(title) {
  process.stdout.write(`${title} …\n`)
}
