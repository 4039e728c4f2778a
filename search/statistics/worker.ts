import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import { createCollector, type TitleRow } from './collect.ts'

const PAGE = 4_000

interface Row extends TitleRow {
  id: string
}

const client = new pg.Client({ connectionString: workerData.databaseUrl, options: '-c TimeZone=UTC -c statement_timeout=30s' })
await client.connect()
const collector = createCollector()
let after = '00000000-0000-0000-0000-000000000000'
for (;;) {
  const { rows } = await client.query<Row>(
    `SELECT id, stems, "stemsOrig" AS stems_orig, coalesce(cardinality(related), 0) AS description_length
       FROM search_listing WHERE id > $1 ORDER BY id LIMIT ${PAGE}`,
    [after],
  )
  for (const row of rows) collector.add(row)
  after = rows.at(-1)?.id ?? after
  if (rows.length < PAGE) break
}
await client.end()
const counts = collector.finish()
parentPort?.postMessage(counts, [
  counts.df.buffer,
  counts.headDf.buffer,
  counts.grams.keys.buffer,
  counts.grams.counts.buffer,
  counts.headGrams.keys.buffer,
  counts.headGrams.counts.buffer,
  counts.speller.hashes.buffer,
  counts.speller.words.buffer,
])
