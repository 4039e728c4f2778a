import { createHash } from 'node:crypto'
import type { Ctx } from '#app/core/ctx.ts'
import { inTransaction } from '#app/core/transaction.server.ts'
import { advanceRun } from './import-runs.server.ts'
import type { NamedRow } from './parse-row.ts'
import { addProblems, type ImportProgress, type ImportReport, type RowProblem, toProblem } from './report.ts'
import type { Tally, Writer } from './writer.ts'

const BATCH_ROWS = 250

export interface BatchPlace {
  /** Null in a dry run. */
  runId: string | null
  report: ImportReport
  onProgress: (progress: ImportProgress) => void
}

interface Checked<P> {
  items: P[]
  /** Rows that a later row of the batch stands in for. */
  superseded: number
  errors: RowProblem[]
  warnings: RowProblem[]
}

/** Gathers rows into batches and takes each through check and write. Rows of an earlier, stopped run are passed over. */
export function createBatcher<T extends { row: number }, P>(ctx: Ctx, writer: Writer<T, P>, place: BatchPlace) {
  const { report } = place
  const seen = new Set<number>()
  let toSkip = report.rows
  let waiting: NamedRow[] = []

  async function check(rows: NamedRow[]): Promise<Checked<P>> {
    const outcomes = rows.map((row) => writer.parse(row))
    const errors = outcomes.flatMap((outcome) => outcome.errors)
    const warnings = outcomes.flatMap((outcome) => outcome.warnings)
    const drafts = outcomes.flatMap((outcome) => outcome.draft ?? [])
    const last = new Map(drafts.map((draft) => [writer.identify(draft), draft]))
    for (const draft of drafts)
      if (isRepeated(writer.identify(draft))) warnings.push(toProblem(draft.row, 'externalId', 'imports.row_repeated'))
    const prepared = await writer.prepare([...last.values()])
    return {
      items: prepared.items,
      superseded: drafts.length - last.size,
      errors: [...errors, ...prepared.errors],
      warnings: [...warnings, ...prepared.warnings],
    }
  }

  /** 48 bits of a hash instead of the text: a million rows fit in 40 MB. */
  function isRepeated(identity: string): boolean {
    const key = createHash('sha1').update(identity).digest().readUIntBE(0, 6)
    const isKnown = seen.has(key)
    seen.add(key)
    return isKnown
  }

  async function flush(): Promise<void> {
    if (waiting.length === 0) return
    const rows = waiting
    waiting = []
    const checked = await check(rows)
    const after = checked.errors.length > 0 ? await holdBack(rows, checked) : await writeAll(rows, checked)
    Object.assign(report, after)
    place.onProgress({ ...toCounts(report), runId: place.runId })
  }

  async function holdBack(rows: NamedRow[], checked: Checked<P>): Promise<ImportReport> {
    const refused = new Set(checked.errors.map((error) => error.row)).size
    const after = extend(report, rows.length, checked)
    after.refused += refused
    after.heldBack += rows.length - refused
    if (place.runId) await advanceRun(ctx.db, place.runId, report, after)
    return after
  }

  async function writeAll(rows: NamedRow[], checked: Checked<P>): Promise<ImportReport> {
    const { runId } = place
    if (!runId) return count(rows, checked, await writer.compare(ctx, checked.items))
    return inTransaction(ctx, async (tx) => {
      const after = count(rows, checked, await writer.write(tx, checked.items))
      await advanceRun(tx.db, runId, report, after)
      return after
    })
  }

  function count(rows: NamedRow[], checked: Checked<P>, tally: Tally): ImportReport {
    const after = extend(report, rows.length, checked)
    after.created += tally.created
    after.changed += tally.changed
    after.unchanged += tally.unchanged + checked.superseded
    return after
  }

  return {
    async add(row: NamedRow): Promise<void> {
      if (toSkip > 0) {
        toSkip -= 1
        const { draft } = writer.parse(row)
        if (draft) isRepeated(writer.identify(draft))
        return
      }
      waiting.push(row)
      if (waiting.length >= BATCH_ROWS) await flush()
    },
    end: flush,
  }
}

function extend(
  report: ImportReport,
  rows: number,
  checked: { errors: RowProblem[]; warnings: RowProblem[] },
): ImportReport {
  const after = { ...report, rows: report.rows + rows, errors: [...report.errors], warnings: [...report.warnings] }
  addProblems(after.errors, checked.errors)
  addProblems(after.warnings, checked.warnings)
  return after
}

function toCounts({ rows, created, changed, unchanged, refused, heldBack }: ImportReport) {
  return { rows, created, changed, unchanged, refused, heldBack }
}
