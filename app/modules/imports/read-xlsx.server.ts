import type { SaxesParser } from 'saxes'
import { isDomainError, refuse } from '#app/core/errors.ts'
import { type Archive, openArchive } from './archive.server.ts'
import { type CellFault, type SheetRow, toBrokenRow } from './sheet-row.ts'
import { createMergedLookup, toColumnIndex, toDateText, toNumberText } from './xlsx-cells.ts'
import {
  createXmlParser,
  readMergedRanges,
  readWorkbook,
  unescapeControls,
  type Workbook,
  type XmlTag,
} from './xlsx-parts.server.ts'

const LIMITS = { entries: 2_000, unpacked: 200 * 1024 * 1024 }
const MAX_COLUMNS = 256

/** Rows of the first visible sheet, read as they are unpacked; rows without content are left out. */
export async function* readXlsx(path: string): AsyncGenerator<SheetRow> {
  const archive = await openArchive(path, LIMITS)
  try {
    const workbook = await readWorkbook(archive).catch(refuseBroken)
    const merged = createMergedLookup(await readMergedRanges(archive, workbook.sheet).catch(refuseBroken))
    for await (const row of readSheet(archive, workbook)) {
      const range = merged(row.row)
      yield range ? { ...row, faults: [{ index: 0, code: 'imports.merged_cells', value: range.name }] } : row
    }
  } finally {
    archive.close()
  }
}

function refuseBroken(error: unknown): never {
  if (isDomainError(error)) throw error
  return refuse('invalid', 'imports.workbook_broken')
}

async function* readSheet(archive: Archive, workbook: Workbook): AsyncGenerator<SheetRow> {
  const rows: SheetRow[] = []
  const state = { row: 0 }
  const parser = createSheetParser(workbook, rows, state)
  const decoder = new TextDecoder()
  try {
    for await (const chunk of await archive.stream(workbook.sheet)) {
      parser.write(decoder.decode(chunk, { stream: true }))
      yield* rows.splice(0)
    }
    parser.close()
    yield* rows.splice(0)
  } catch {
    yield* rows.splice(0)
    yield toBrokenRow(state.row + 1, 'imports.sheet_broken')
  }
}

interface Cell {
  index: number
  type: string
  isDate: boolean
}

/** Pushes each row that has content to `rows` when it closes. */
function createSheetParser(workbook: Workbook, rows: SheetRow[], state: { row: number }): SaxesParser {
  let current: SheetRow = { row: 0, cells: [], faults: [] }
  let cell: Cell | null = null
  let next = 0
  let text = ''
  let isText = false

  function openCell({ attributes }: XmlTag): void {
    const reference = attributes['r']
    const index = reference ? toColumnIndex(reference) : next
    next = index + 1
    text = ''
    cell =
      index < MAX_COLUMNS
        ? { index, type: attributes['t'] ?? 'n', isDate: workbook.isDate[Number(attributes['s'] ?? 0)] ?? false }
        : null
  }

  function closeCell(): void {
    if (!cell || text === '') return
    if (cell.type === 'e')
      current.faults.push({ index: cell.index, code: 'imports.formula_error', value: text } satisfies CellFault)
    while (current.cells.length < cell.index) current.cells.push('')
    current.cells[cell.index] = toCellText(cell, text, workbook)
  }

  return createXmlParser({
    open(name, tag) {
      if (name === 'row') {
        state.row = Number(tag.attributes['r'] ?? state.row + 1)
        current = { row: state.row, cells: [], faults: [] }
        next = 0
      } else if (name === 'c') openCell(tag)
      else if (name === 'v' || name === 't') isText = true
      else if (name === 'rPh') cell = cell && { ...cell, type: 'guide' }
    },
    close(name) {
      if (name === 'v' || name === 't') isText = false
      else if (name === 'c') closeCell()
      else if (name === 'row' && (current.cells.length > 0 || current.faults.length > 0)) rows.push(current)
    },
    text(part) {
      if (isText && cell && cell.type !== 'guide') text += part
    },
  })
}

function toCellText(cell: Cell, text: string, workbook: Workbook): string {
  if (cell.type === 's') return workbook.strings[Number(text)] ?? ''
  if (cell.type === 'b') return text === '1' ? 'yes' : 'no'
  if (cell.type === 'd') return text.slice(0, 10)
  if (cell.type === 'n') return cell.isDate ? toDateText(text, workbook.is1904) : toNumberText(text)
  return unescapeControls(text)
}
