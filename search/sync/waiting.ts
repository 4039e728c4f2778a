import type { Pool } from 'pg'

/** One statement, so that a change on its way from the one table to the other is seen in one of them. */
export async function countWaiting(pool: Pool): Promise<{ outbox: number; pending: number }> {
  const { rows } = await pool.query<{ outbox: number; pending: number }>(
    `SELECT (SELECT count(*)::int FROM search_outbox) AS outbox, (SELECT count(*)::int FROM search_pending) AS pending`,
  )
  return rows[0] ?? { outbox: 0, pending: 0 }
}

/** The same as a yes or no, cheap however much waits. */
export async function findWaiting(pool: Pool): Promise<{ outbox: boolean; pending: boolean }> {
  const { rows } = await pool.query<{ outbox: boolean; pending: boolean }>(
    'SELECT EXISTS (SELECT FROM search_outbox) AS outbox, EXISTS (SELECT FROM search_pending) AS pending',
  )
  return rows[0] ?? { outbox: false, pending: false }
}
