import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TOOL = fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url))

/**
 * Runs Prisma's command line tool and gives its exit code.
 * @param {string[]} commandLine
 * @param {Record<string, string>} settings
 * @returns {Promise<number>}
 */
export function runPrisma(commandLine, settings) {
  const quiet = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  const env = { ...process.env, ...quiet, ...settings }
  const child = spawn(process.execPath, [TOOL, ...commandLine], { cwd: ROOT, env, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * The same with a database: the one in DATABASE_URL, else the embedded one on the data folder.
 * @param {string[]} commandLine
 * @returns {Promise<number>}
 */
export async function runPrismaWithDatabase(commandLine) {
  const { readEnv } = await import('../server/env.ts')
  const { openServers } = await import('../server/embedded/servers.ts')
  const servers = await openServers(readEnv(), { withoutSearch: true })
  try {
    return await runPrisma(commandLine, { DATABASE_URL: servers.databaseUrl })
  } finally {
    await servers.stop()
  }
}
