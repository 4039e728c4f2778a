// The demo site that the browser tests visit: started by Playwright, ended by its signal.
import { openTestRun } from './test-run.ts'
import { startServer } from './server.ts'

const run = await openTestRun()
const server = await startServer({ demo: true, port: Number(process.env['SITE_PORT']) })

async function stop(): Promise<void> {
  await server.stop()
  await run.stop()
  process.exit(0)
}

process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())
