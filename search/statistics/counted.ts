import { setTimeout } from 'node:timers/promises'
import type { Pool } from 'pg'

const NAME = 'counted'
const EVERY_MS = 100
const GIVEN_UP_AFTER_MS = 60_000

/** Every change of a listing takes the next version; a listing that goes leaves one less. */
export interface CatalogueState {
  version: number
  listings: number
}

export async function readState(pool: Pool): Promise<CatalogueState> {
  const { rows } = await pool.query<{ version: string; listings: string }>(
    'SELECT coalesce(max(version), 0) AS version, count(*) AS listings FROM search_listing',
  )
  return { version: Number(rows[0]?.version), listings: Number(rows[0]?.listings) }
}

/** Tells other processes up to which version the catalogue is counted. */
export async function saveCounted(pool: Pool, version: number): Promise<void> {
  await pool.query(
    `INSERT INTO search_mark (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [NAME, String(version)],
  )
}

/** A running site counts at once what it would count after a pause. Resolves when all listings are counted; words that are not are translated and spelled without knowing them. */
export async function countedAll(pool: Pool): Promise<void> {
  await pool.query("SELECT pg_notify('search_count', '')")
  const end = performance.now() + GIVEN_UP_AFTER_MS
  while (performance.now() < end) {
    const { rows } = await pool.query<{ counted: boolean }>(
      `SELECT coalesce((SELECT value::bigint FROM search_mark WHERE name = $1), 0)
         >= coalesce((SELECT max(version) FROM search_listing), 0) AS counted`,
      [NAME],
    )
    if (rows[0]?.counted) return
    await setTimeout(EVERY_MS)
  }
}
