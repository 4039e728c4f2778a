import { open } from 'node:fs/promises'
import { refuse } from '#app/core/errors.ts'
import type { ImportKind } from '#prisma/enums.ts'
import { readHeader, recognizeKind, toColumn } from './columns.ts'
import type { NamedRow } from './parse-row.ts'
import { readCsv } from './read-csv.server.ts'
import { readJsonl } from './read-jsonl.server.ts'
import { readXlsx } from './read-xlsx.server.ts'
import { type RowProblem, toProblem } from './report.ts'
import { isBlank, MAX_SHEET_BYTES, MAX_SHEET_ROWS, type SheetRow } from './sheet-row.ts'
import { findEncoding } from './text-file.server.ts'

export type ImportFormat = 'csv' | 'xlsx' | 'jsonl'

export interface RowSource {
  path: string
  format: ImportFormat
  kind: ImportKind
  /** A sheet of products for many organizations must name each row's. */
  needsOrganization: boolean
  onWarning: (warning: RowProblem) => void
}

/** What the file is by its first bytes; its name only tells JSON lines from other text. */
export async function detectFormat(path: string, fileName: string): Promise<ImportFormat> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(8), 0, 8, 0)
    if (bytesRead === 0) refuse('invalid', 'imports.file_empty')
    const head = buffer.toString('latin1', 0, bytesRead).replace('\xef\xbb\xbf', '')
    if (head.startsWith('PK\x03\x04')) return 'xlsx'
    if (head.startsWith('\xd0\xcf\x11\xe0')) refuse('invalid', 'imports.old_workbook')
    return /\.(?:jsonl|ndjson)$/i.test(fileName) || head.trimStart().startsWith('{') ? 'jsonl' : 'csv'
  } finally {
    await file.close()
  }
}

/** Exhibitors or products, by the first row; refuses a sheet that is neither. */
export async function detectKind(path: string, format: ImportFormat): Promise<ImportKind> {
  if (format === 'jsonl') return 'PRODUCTS'
  for await (const row of openSheet(path, format)) {
    if (!isBlank(row)) return recognizeKind(row.cells) ?? refuse('invalid', 'imports.header_unknown')
  }
  return refuse('invalid', 'imports.file_empty')
}

export async function* readNamedRows(source: RowSource): AsyncGenerator<NamedRow> {
  if (source.format !== 'xlsx') await tellGuess(source)
  yield* source.format === 'jsonl' ? nameJsonRows(source) : nameSheetRows(source)
}

/** An encoding that was only guessed may be another one, whose words would come out as nonsense. */
async function tellGuess({ path, onWarning }: RowSource): Promise<void> {
  const encoding = await findEncoding(path)
  if (!encoding.startsWith('utf-')) onWarning(toProblem(1, '', 'imports.encoding_guessed', { value: encoding }))
}

function openSheet(path: string, format: 'csv' | 'xlsx'): AsyncGenerator<SheetRow> {
  return format === 'csv' ? readCsv(path) : readXlsx(path)
}

async function refuseLargeFile(path: string): Promise<void> {
  const file = await open(path)
  const { size } = await file.stat()
  await file.close()
  if (size > MAX_SHEET_BYTES) refuse('invalid', 'imports.file_too_large')
}

async function* nameSheetRows(source: RowSource): AsyncGenerator<NamedRow> {
  if (source.format === 'jsonl') return
  await refuseLargeFile(source.path)
  let names: (string | undefined)[] | null = null
  let count = 0
  for await (const row of openSheet(source.path, source.format)) {
    if (isBlank(row)) continue
    if (!names) {
      const fault = row.faults[0]
      if (fault)
        refuse('invalid', fault.code === 'imports.merged_cells' ? 'imports.header_merged' : fault.code, fault.value)
      const header = readHeader(source.kind, row.cells, source.needsOrganization)
      for (const name of header.unknown)
        source.onWarning(toProblem(row.row, name.slice(0, 60), 'imports.column_unknown', { value: name }))
      names = header.names
      continue
    }
    count += 1
    if (count > MAX_SHEET_ROWS) {
      yield {
        row: row.row,
        cells: {},
        errors: [toProblem(row.row, '', 'imports.too_many_rows', { limit: String(MAX_SHEET_ROWS) })],
      }
      return
    }
    yield nameCells(row, names, source.format === 'csv')
  }
  if (!names) refuse('invalid', 'imports.file_empty')
}

function nameCells({ row, cells, faults }: SheetRow, names: (string | undefined)[], isText: boolean): NamedRow {
  const named: Record<string, string> = {}
  names.forEach((name, index) => {
    const cell = cells[index]
    if (name !== undefined && cell !== undefined && cell.trim() !== '') named[name] = cell
  })
  const errors = faults
    .filter((fault) => fault.code !== 'imports.formula_error' || names[fault.index] !== undefined)
    .map((fault) => toProblem(row, names[fault.index] ?? '', fault.code, { value: fault.value }))
  const surplus = isText ? cells.slice(names.length).find((cell) => cell.trim() !== '') : undefined
  if (surplus !== undefined) errors.push(toProblem(row, '', 'imports.too_many_cells', { value: surplus }))
  return { row, cells: named, errors }
}

async function* nameJsonRows(source: RowSource): AsyncGenerator<NamedRow> {
  const columns = new Map<string, string | undefined>()
  let isEmpty = true
  for await (const line of readJsonl(source.path)) {
    isEmpty = false
    if ('fault' in line) {
      yield { row: line.row, cells: {}, errors: [toProblem(line.row, line.column, line.fault)] }
      continue
    }
    const cells: Record<string, string> = {}
    for (const [key, text] of Object.entries(line.cells)) {
      if (!columns.has(key) && columns.size < 1_000) {
        columns.set(key, toColumn(source.kind, key))
        if (!columns.get(key))
          source.onWarning(toProblem(line.row, key.slice(0, 60), 'imports.column_unknown', { value: key }))
      }
      const name = columns.get(key)
      if (name && text.trim() !== '') cells[name] = text
    }
    yield { row: line.row, cells, errors: [] }
  }
  if (isEmpty) refuse('invalid', 'imports.file_empty')
}
