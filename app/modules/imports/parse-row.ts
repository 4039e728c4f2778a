import type { z } from 'zod'
import { exhibitorCells, toExhibitorDraft } from './exhibitor-row.ts'
import { productCells, type RowOutcome, toProductDraft } from './product-row.ts'
import { type RowProblem, toProblem } from './report.ts'

/** A row with named cells; what the reader found wrong comes along. */
export interface NamedRow {
  row: number
  cells: Record<string, string>
  errors: RowProblem[]
}

export const parseProduct = createRowParser(productCells, toProductDraft)
export const parseExhibitor = createRowParser(exhibitorCells, toExhibitorDraft)

/** Cells → a draft, or every problem of the row at once. */
function createRowParser<S extends z.ZodType, T>(
  schema: S,
  toDraft: (row: number, cells: z.output<S>) => RowOutcome<T>,
) {
  return ({ row, cells, errors }: NamedRow): RowOutcome<T> => {
    if (errors.length > 0) return { draft: null, errors, warnings: [] }
    const parsed = schema.safeParse(cells)
    if (parsed.success) return toDraft(row, parsed.data)
    return { draft: null, errors: parsed.error.issues.map((issue) => toRowProblem(row, cells, issue)), warnings: [] }
  }
}

function toRowProblem(row: number, cells: Record<string, string>, issue: z.core.$ZodIssue): RowProblem {
  const column = String(issue.path[0] ?? '')
  if (issue.code !== 'custom') return toProblem(row, column, 'imports.value_missing')
  const params = (issue.params ?? {}) as Record<string, string>
  return toProblem(row, column, issue.message, { value: cells[column] ?? '', ...params })
}
