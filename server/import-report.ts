import type { ImportReport, RowProblem } from '#app/modules/imports/report.ts'
import messages from '#app/i18n/messages/en/imports.json' with { type: 'json' }

const SHOWN = 20
const words: Record<string, string> = messages
const number = new Intl.NumberFormat('en')

/** The English words of a code, filled; the code itself where it has none. */
export function toWords(code: string, values: Record<string, string>): string {
  const text = words[code.slice(code.indexOf('.') + 1)] ?? code
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}

export function toProgressLine(fileName: string, counts: Omit<ImportReport, 'errors' | 'warnings'>): string {
  const parts = [
    `${number.format(counts.rows)} rows`,
    `${number.format(counts.created)} new`,
    `${number.format(counts.changed)} changed`,
  ]
  if (counts.refused > 0) parts.push(`${number.format(counts.refused)} refused`)
  return `${fileName}: ${parts.join(', ')}`
}

export function toProblemLines(problems: readonly RowProblem[], title: string): string[] {
  const lines = problems.slice(0, SHOWN).map((one) => {
    const values = { ...one.values, column: one.column }
    const place = one.column ? `row ${one.row}, ${one.column}` : `row ${one.row}`
    return `  ${place}: ${toWords(one.code, values)} ${toWords(one.hint, values)}`
  })
  const rest = problems.length - lines.length
  if (problems.length === 0) return []
  return [`${title}:`, ...lines, ...(rest > 0 ? [`  … and ${number.format(rest)} more`] : [])]
}

const COLUMNS = ['file', 'rows', 'new', 'changed', 'unchanged', 'refused', 'held back'] as const

/** The final table; held back are good rows of a batch in which another row was refused. */
export function toTable(files: readonly { fileName: string; report: ImportReport }[]): string[] {
  const rows = files.map(({ fileName, report: { rows: read, created, changed, unchanged, refused, heldBack } }) => [
    fileName,
    ...[read, created, changed, unchanged, refused, heldBack].map((count) => number.format(count)),
  ])
  const widths = COLUMNS.map((name, index) => Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)))
  const toLine = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
  return [toLine(COLUMNS), ...rows.map(toLine)]
}
