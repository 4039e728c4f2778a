import { run, type Runner, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Ctx, Log } from '#app/core/ctx.ts'
import type { createHandlers } from './handlers.ts'

/** Every night at three, and whenever a job asks for it. */
const CRONTAB = '0 3 * * * search.reconcile ?jobKey=search.reconcile'

/** Works through the queue in PostgreSQL, inside the server process. */
export async function startWorker(
  databaseUrl: string,
  handlers: ReturnType<typeof createHandlers>,
  createCtx: () => Ctx,
  log: Log,
): Promise<Runner> {
  const pgPool = new pg.Pool({ connectionString: databaseUrl, max: 3, options: '-c TimeZone=UTC' })
  pgPool.on('error', (error) => log.warn({ error: error.message }, 'job queue lost its connection'))
  const taskList: TaskList = {}
  for (const [kind, handler] of Object.entries(handlers)) {
    taskList[kind] = (payload) => handler(createCtx(), payload as Record<string, never>)
  }
  const runner = await run({ pgPool, taskList, crontab: CRONTAB, concurrency: 2, noHandleSignals: true, noPreparedStatements: false })
  return runner
}
