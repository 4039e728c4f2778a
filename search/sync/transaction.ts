import type { Pool, PoolClient } from 'pg'

/** Commits what `work` wrote, or nothing of it. */
export async function inTransaction<T>(pool: Pool, work: (db: PoolClient) => Promise<T>): Promise<T> {
  const db = await pool.connect()
  let broken: Error | undefined
  try {
    await db.query('BEGIN')
    const result = await work(db)
    await db.query('COMMIT')
    return result
  } catch (error) {
    await db.query('ROLLBACK').catch((lost: Error) => (broken = lost))
    throw error
  } finally {
    db.release(broken)
  }
}
