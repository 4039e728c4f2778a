import { prepare } from '#server/prepare.mjs'
import { startServer } from './server.ts'
import type { Site } from './site.ts'
import { openTestRun } from './test-run.ts'

/** Set-up of projects that ask a running site. */
export async function setup(): Promise<() => Promise<void>> {
  prepare({ build: true })
  const run = await openTestRun()
  const server = await startServer({ demo: true }).catch(async (error: unknown) => {
    await run.stop()
    throw error
  })
  const { origin, databaseUrl, dataDir, meilisearch } = server
  process.env['TEST_SITE'] = JSON.stringify({ origin, databaseUrl, dataDir, meilisearch } satisfies Site)
  return async () => {
    await server.stop()
    await run.stop()
  }
}
