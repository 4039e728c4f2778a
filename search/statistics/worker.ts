import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import { createCollector } from './collect.ts'
import { FORWARD_COLUMNS, type ForwardRow } from './forward.ts'

const PAGE = 1_000

// Readers' searches go first. Only Linux gives each thread a priority of its own; elsewhere it would be the whole site's.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_LOW)

const client = new pg.Client({
  connectionString: workerData.databaseUrl,
  options: '-c TimeZone=UTC -c statement_timeout=30s',
})
await client.connect()
const { rows: newest } = await client.query<{ version: string }>(
  'SELECT coalesce(max(version), 0) AS version FROM search_listing',
)
const collector = createCollector()
let after = '00000000-0000-0000-0000-000000000000'
for (;;) {
  const { rows } = await client.query<ForwardRow>(
    `SELECT ${FORWARD_COLUMNS} FROM search_listing WHERE id > $1 ORDER BY id LIMIT ${PAGE}`,
    [after],
  )
  for (const row of rows) collector.add(row)
  after = rows.at(-1)?.id ?? after
  if (rows.length < PAGE) break
}
await client.end()

const counts = collector.finish(Number(newest[0]?.version))
parentPort?.postMessage(counts, [
  counts.df.buffer,
  counts.headDf.buffer,
  counts.grams.keys.buffer,
  counts.grams.counts.buffer,
  counts.headGrams.keys.buffer,
  counts.headGrams.counts.buffer,
  counts.speller.hashes.buffer,
  counts.speller.words.buffer,
  counts.forward.ids.buffer,
  counts.forward.starts.buffer,
  counts.forward.numbers.buffer,
  ...[counts.postings.named, counts.postings.told].flatMap(({ starts, listings }) => [starts.buffer, listings.buffer]),
])
