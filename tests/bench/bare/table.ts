import pg from 'pg'

const BATCH = 1_000

/** The same rows into one plain table, a thousand with each statement; gives the seconds. */
export async function insertBare(databaseUrl: string, rows: object[]): Promise<number> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    await client.query('drop table if exists bench_bare')
    await client.query(
      'create table bench_bare ("externalId" text primary key, origin text, category text, line jsonb)',
    )
    const started = performance.now()
    for (let from = 0; from < rows.length; from += BATCH)
      await client.query(
        `insert into bench_bare select r->>'externalId', r->>'origin', r->>'category', r from jsonb_array_elements($1) as r`,
        [JSON.stringify(rows.slice(from, from + BATCH))],
      )
    return (performance.now() - started) / 1_000
  } finally {
    await client.query('drop table if exists bench_bare')
    await client.end()
  }
}
