// The demo site that the browser tests visit: started by Playwright, ended by its signal.
import { openTestRun } from './test-run.ts'
import { startServer } from './server.ts'

const run = await openTestRun()
const server = startServer({ demo: true, port: Number(process.env['SITE_PORT']) })

/** Also while the demo is still loading: nothing may stay behind. */
async function stop(): Promise<void> {
  await server.then(
    (started) => started.stop(),
    (error: Error) => process.stderr.write(`${error.message}\n`),
  )
  await run.stop()
  process.exit()
}

process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())
server.catch(stop)
