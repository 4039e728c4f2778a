import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const ROOT = join(import.meta.dirname, '../..')
const READY_WITHIN_MS = 120_000
/** Nothing listens there: the site then answers every search from PostgreSQL. */
const NO_MEILISEARCH = { MEILISEARCH_URL: 'http://127.0.0.1:9', MEILISEARCH_KEY: 'none' }

export interface Site {
  origin: string
  stop(): Promise<void>
}

/** The whole product on a scratch data folder, with the engine of first choice or without it. */
export async function startSite(dataDir: string, engine: 'meilisearch' | 'postgres'): Promise<Site> {
  const port = await freePort()
  const child = run(['server/index.ts'], dataDir, {
    PORT: String(port),
    ...(engine === 'postgres' ? NO_MEILISEARCH : {}),
  })
  const origin = `http://127.0.0.1:${port}`
  const deadline = performance.now() + READY_WITHIN_MS
  while (!(await answers(origin))) {
    if (child.exitCode !== null) throw new Error(`the site ended with ${child.exitCode} before it was ready`)
    if (performance.now() > deadline) throw new Error('the site was not ready in two minutes')
    await pause(200)
  }
  return {
    origin,
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

/** Through the importer that exhibitors use; returns when everything can be found. */
export async function importListings(dataDir: string, file: string): Promise<void> {
  const child = run(['server/import.ts', 'products', '--jsonl', file], dataDir, {})
  await once(child, 'exit')
  if (child.exitCode !== 0) throw new Error(`the importer ended with ${child.exitCode}`)
}

function run(args: string[], dataDir: string, settings: Record<string, string>): ChildProcess {
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    DEMO: 'off',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'error',
    HOST: '127.0.0.1',
    ...settings,
  }
  return spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Ready is a site that has counted its catalogue: it opens before, and would translate without knowing it. */
async function answers(origin: string): Promise<boolean> {
  const response = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
  return response?.ok ?? false
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
