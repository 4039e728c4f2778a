import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Ctx, Log } from '#app/core/ctx.ts'
import type { createHandlers } from './handlers.ts'

/** Every night at three (UTC). */
const NIGHTLY = parseCronItems([{ task: 'search.reconcile', match: '0 3 * * *', identifier: 'nightly-reconcile' }])

/** Works through the queue in PostgreSQL, inside the server process. */
export async function startWorker(
  databaseUrl: string,
  handlers: ReturnType<typeof createHandlers>,
  createCtx: () => Ctx,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  const pgPool = new pg.Pool({ connectionString: databaseUrl, max: 3, options: '-c TimeZone=UTC' })
  const onError = (error: Error): void => log.warn({ error: error.message }, 'job queue lost its connection')
  pgPool.on('error', onError)
  pgPool.on('connect', (client) => client.on('error', onError))
  const taskList: TaskList = {}
  for (const [kind, handler] of Object.entries(handlers)) {
    taskList[kind] = (payload) => handler(createCtx(), payload as Record<string, never>)
  }
  const runner = await run({
    pgPool,
    taskList,
    parsedCronItems: NIGHTLY,
    concurrency: 2,
    noHandleSignals: true,
    logger: toLogger(log),
  })
  return {
    async stop() {
      await runner.stop()
      await pgPool.end()
    },
  }
}

/** Only what went wrong: the worker's own chatter is no news. */
function toLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({ message }, 'job queue')
    if (level === 'warning') log.warn({ message }, 'job queue')
  })
}
