import { parentPort, workerData } from 'node:worker_threads'
import pg from 'pg'
import { createCollector } from './collect.ts'
import { FORWARD_COLUMNS, toLine, type ForwardRow } from './forward.ts'

const PAGE = 2_000

const client = new pg.Client({
  connectionString: workerData.databaseUrl,
  options: '-c TimeZone=UTC -c statement_timeout=30s',
})
await client.connect()
const collector = createCollector()
const pages: Buffer[] = []
let after = '00000000-0000-0000-0000-000000000000'
for (;;) {
  const { rows } = await client.query<ForwardRow>(
    `SELECT ${FORWARD_COLUMNS} FROM search_listing WHERE id > $1 ORDER BY id LIMIT ${PAGE}`,
    [after],
  )
  for (const row of rows) collector.add(row)
  pages.push(Buffer.from(rows.map(toLine).join('')))
  after = rows.at(-1)?.id ?? after
  if (rows.length < PAGE) break
}
await client.end()

const counts = collector.finish(joined(pages))
parentPort?.postMessage(counts, [
  counts.df.buffer,
  counts.headDf.buffer,
  counts.grams.keys.buffer,
  counts.grams.counts.buffer,
  counts.headGrams.keys.buffer,
  counts.headGrams.counts.buffer,
  counts.speller.hashes.buffer,
  counts.speller.words.buffer,
  counts.forward.buffer,
])

/** One buffer of its own: pooled ones cannot be handed over. */
function joined(parts: Buffer[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
