import { PrismaPg } from '@prisma/adapter-pg'
import { createHash } from 'node:crypto'
import pg from 'pg'
import { PrismaClient } from '#prisma/client.ts'

const MAX_NAMES = 2_000

/** A client whose every connection speaks UTC and gives up in time; `max` connections. */
export function openDatabase(databaseUrl: string, max = 12): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: databaseUrl,
      max,
      connectionTimeoutMillis: 3_000,
      query_timeout: 6_000,
      options: [
        '-c TimeZone=UTC',
        '-c lock_timeout=2s',
        '-c statement_timeout=5s',
        '-c idle_in_transaction_session_timeout=10s',
      ].join(' '),
    },
    { statementNameGenerator: createStatementNamer() },
  )
  return new PrismaClient({ adapter })
}

/** Runs `work` while no other process of this database does under the same key; `onWait` hears of a wait. */
export async function withDatabaseLock<T>(
  databaseUrl: string,
  { key, onWait }: { key: number; onWait: () => void },
  work: () => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 3_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [key])
    if (!rows[0]?.got) {
      onWait()
      await client.query('select pg_advisory_lock($1)', [key])
    }
    return await work()
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Prepared statements save a quarter of each read; the map is capped because lists of ids make ever new texts. */
function createStatementNamer() {
  const names = new Map<string, string>()
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql)
    if (known) return known
    const name = createHash('sha1').update(sql).digest('hex')
    if (names.size >= MAX_NAMES) names.clear()
    names.set(sql, name)
    return name
  }
}
