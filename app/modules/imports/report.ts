/** What is wrong with one cell: `code` and `hint` are message keys, `values` fill them. */
export interface RowProblem {
  row: number
  column: string
  code: string
  values: Record<string, string>
  hint: string
}

export interface ImportCounts {
  rows: number
  created: number
  changed: number
  unchanged: number
  refused: number
  /** Good rows that were not written because another row of their batch was refused. */
  heldBack: number
}

export interface ImportReport extends ImportCounts {
  errors: RowProblem[]
  warnings: RowProblem[]
}

/** Counts after each batch; `runId` is null in a dry run. */
export interface ImportProgress extends ImportCounts {
  runId: string | null
}

export const MAX_PROBLEMS = 1_000
const MAX_SHOWN = 80

export function toProblem(row: number, column: string, code: string, values: Record<string, string> = {}): RowProblem {
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shorten(value)]))
  return { row, column, code, values: shown, hint: `${code}_hint` }
}

function shorten(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cs}]/gu, '�')
  return clean.length > MAX_SHOWN ? `${clean.slice(0, MAX_SHOWN)}…` : clean
}

export function createReport(): ImportReport {
  return { rows: 0, created: 0, changed: 0, unchanged: 0, refused: 0, heldBack: 0, errors: [], warnings: [] }
}

/** The first thousand are enough to mend a file by. */
export function addProblems(list: RowProblem[], more: readonly RowProblem[]): void {
  for (const problem of more) {
    if (list.length >= MAX_PROBLEMS) return
    list.push(problem)
  }
}
