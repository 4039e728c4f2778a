import { parse } from 'csv-parse'
import { Readable } from 'node:stream'
import { readText } from './text-file.server.ts'
import { type SheetRow, toBrokenRow } from './sheet-row.ts'

const MAX_RECORD = 1_000_000
const BREAKS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'imports.quote_not_closed',
  CSV_MAX_RECORD_SIZE: 'imports.row_too_long',
}

/** Records of a file separated by comma, semicolon or tab. */
export async function* readCsv(path: string): AsyncGenerator<SheetRow> {
  const texts = readText(path)
  const first = await texts.next()
  const head = first.done ? '' : first.value
  const source = Readable.from(prepend(head, texts))
  const parser = source.pipe(
    parse({
      delimiter: detectDelimiter(head),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: MAX_RECORD,
    }),
  )
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1
      yield { row, cells, faults: [] }
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? BREAKS[String(error.code)] : undefined
    if (!code) throw error
    yield toBrokenRow(row + 1, code)
  } finally {
    // A pipe does not close its source when the reader leaves early; the file would stay open.
    source.destroy()
    await texts.return(undefined)
  }
}

async function* prepend(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head !== '') yield head
  for await (const text of rest) if (text !== '') yield text
}

/** The separator that stands most often in the first record, outside quotes. */
export function detectDelimiter(text: string): ',' | ';' | '\t' {
  const counts = { ',': 0, ';': 0, '\t': 0 }
  let isQuoted = false
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && (character === '\n' || character === '\r') && Object.values(counts).some(Boolean)) break
    else if (!isQuoted && character in counts) counts[character as ',' | ';' | '\t'] += 1
  }
  if (counts[';'] > counts[','] && counts[';'] >= counts['\t']) return ';'
  return counts['\t'] > counts[','] ? '\t' : ','
}
