import type { Pool, PoolClient } from 'pg'
import type { Log } from '#app/core/ctx.ts'
import { LEADER_LOCK } from './locks.ts'

const EVERY_MS = 2_000

const CHANNELS = [
  'search_outbox',
  'search_listing',
  'search_categories',
  'search_reconcile',
  'search_synonyms',
  'search_count',
] as const
export type Channel = (typeof CHANNELS)[number]

interface DoorbellDeps {
  pool: Pool
  log: Log
  onRing(channel: Channel): void
  /** The connection is new: what rang while there was none was not heard. */
  onConnected(): void
  onLeading(): void
}

export interface Doorbell {
  start(): Promise<void>
  stop(): Promise<void>
  /** Of all processes at one database, one leads; its lock ends with its connection. */
  isLeader(): boolean
}

/** One kept connection that listens for changes and holds the leader's lock. */
export function createDoorbell({ pool, log, onRing, onConnected, onLeading }: DoorbellDeps): Doorbell {
  let client: PoolClient | undefined
  let leading = false
  let timer: NodeJS.Timeout | undefined
  let busy: Promise<void> | undefined

  function lose(lost: PoolClient, error: unknown): void {
    if (client !== lost) return
    client = undefined
    leading = false
    lost.removeAllListeners('notification')
    lost.release(true)
    log.warn({ error: String(error) }, 'search: the listening connection was lost and is opened again')
  }

  async function connect(): Promise<PoolClient> {
    const opened = await pool.connect()
    client = opened
    opened.on('error', (error) => lose(opened, error))
    opened.on('notification', ({ channel }) => onRing(channel as Channel))
    await opened.query(CHANNELS.map((channel) => `LISTEN ${channel}`).join('; '))
    onConnected()
    return opened
  }

  async function look(): Promise<void> {
    const current = client ?? (await connect())
    try {
      if (leading) return void (await current.query('SELECT 1'))
      const { rows } = await current.query<{ won: boolean }>('SELECT pg_try_advisory_lock($1) AS won', [LEADER_LOCK])
      leading = rows[0]?.won ?? false
      if (leading) onLeading()
    } catch (error) {
      lose(current, error)
    }
  }

  async function tick(): Promise<void> {
    busy ??= look()
      .catch((error: unknown) => log.warn({ error: String(error) }, 'search: the database does not answer'))
      .finally(() => (busy = undefined))
    await busy
  }

  return {
    isLeader: () => leading,
    async start() {
      await tick()
      timer = setInterval(() => void tick(), EVERY_MS)
      timer.unref()
    },
    async stop() {
      clearInterval(timer)
      await busy
      const last = client
      client = undefined
      leading = false
      last?.release(true)
    },
  }
}
