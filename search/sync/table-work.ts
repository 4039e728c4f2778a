import type { Pool } from 'pg'
import type { Knowledge } from '../knowledge.ts'
import { isOutdated, saveMark } from './analysis-mark.ts'
import type { DocumentSource } from './documents.ts'
import { moveOutbox } from './move-outbox.ts'
import { noteAll, reconcileTable } from './reconcile.ts'

const RECONCILE_EVERY_MS = 6 * 3_600_000

interface TableWorkDeps {
  pool: Pool
  source: DocumentSource
  knowledge: { current(): Knowledge; reload(): Promise<void> }
  isLeader(): boolean
  /** Whether a Meilisearch is to be told as well. */
  forEngine: boolean
  onMoved(): void
}

export interface TableWork {
  work(): Promise<boolean>
  restart(): void
  forgetKnowledge(): void
  isSettled(): boolean
}

/** The leader's work on the table of listings: first compare it with the database, then follow the outbox. */
export function createTableWork({ pool, source, knowledge, isLeader, forEngine, onMoved }: TableWorkDeps): TableWork {
  let comparedAt: number | undefined
  let stale = false

  async function refreshKnowledge(): Promise<void> {
    if (!stale) return
    stale = false
    await knowledge.reload().catch((error: unknown) => {
      stale = true
      throw error
    })
    // Products of a changed category are in the outbox already.
    if (isLeader() && comparedAt !== undefined) await saveMark(pool, knowledge.current())
  }

  async function compare(): Promise<void> {
    if (comparedAt !== undefined && performance.now() - comparedAt < RECONCILE_EVERY_MS) return
    if (!forEngine) await pool.query('DELETE FROM search_pending')
    if (await isOutdated(pool, knowledge.current())) await noteAll(pool)
    await reconcileTable(pool)
    await saveMark(pool, knowledge.current())
    comparedAt = performance.now()
  }

  return {
    restart: () => (comparedAt = undefined),
    forgetKnowledge: () => (stale = true),
    isSettled: () => comparedAt !== undefined && !stale,
    async work() {
      await refreshKnowledge()
      if (!isLeader()) return false
      await compare()
      const moved = await moveOutbox(pool, source, forEngine)
      if (moved > 0) onMoved()
      return moved > 0
    },
  }
}
