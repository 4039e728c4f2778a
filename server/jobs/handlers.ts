import type { Ctx } from '#app/core/ctx.ts'
import type { JobPayloads } from '#app/core/jobs.ts'
import type { Search } from '#search/index.ts'

type Handlers = { [K in keyof JobPayloads]: (ctx: Ctx, payload: JobPayloads[K]) => Promise<void> }

/** Job kind → function; each loads by id, calls one domain function and may safely run twice. */
export function createHandlers(search: Search): Handlers {
  return { 'search.reconcile': () => search.sync.reconcile() }
}
