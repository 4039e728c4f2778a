/** What a cell holds instead of a value: an error of a formula, a part of a merged range, a break of the file. */
export interface CellFault {
  index: number
  code: string
  value: string
}

/** One row of a sheet as read, before its columns have names; rows count from 1, as people see them. */
export interface SheetRow {
  row: number
  cells: string[]
  faults: CellFault[]
}

export const MAX_SHEET_BYTES = 20 * 1024 * 1024
export const MAX_SHEET_ROWS = 50_000

/** The last thing a reader says about a file that it cannot read on. */
export function toBrokenRow(row: number, code: string, value = ''): SheetRow {
  return { row, cells: [], faults: [{ index: 0, code, value }] }
}

export function isBlank(row: SheetRow): boolean {
  return row.faults.length === 0 && row.cells.every((cell) => cell === '' || cell.trim() === '')
}
