import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Prisma } from '#prisma/client.ts'
import type { ImportKind } from '#prisma/enums.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'
import { createReport, type ImportReport, MAX_PROBLEMS, type RowProblem } from './report.ts'

export interface RunKey {
  kind: ImportKind
  fileHash: string
  scope: string
  fileName: string
}

/** A run as it stood after its last committed batch. */
export interface ClaimedRun {
  id: string
  report: ImportReport
}

export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/**
 * Goes on with the unfinished run of the same file into the same place, or begins a new one: also where that run refused
 * rows or missed pictures, because what was wrong outside the file may be mended by now.
 */
export async function claimRun(ctx: Ctx, { kind, fileHash, scope, fileName }: RunKey): Promise<ClaimedRun> {
  const latest = await ctx.db.importRun.findFirst({ where: { kind, fileHash, scope }, orderBy: { startedAt: 'desc' } })
  if (!latest || latest.state === 'DONE' || latest.refused > 0 || missedPictures(latest.warnings)) {
    const data = { kind, fileHash, scope, fileName: fileName.slice(-200) }
    const { id } = await ctx.db.importRun.create({ data, select: { id: true } })
    return { id, report: createReport() }
  }
  const { id, rowsRead: rows, created, changed, unchanged, refused, heldBack } = latest
  return {
    id,
    report: {
      rows,
      created,
      changed,
      unchanged,
      refused,
      heldBack,
      errors: latest.errors as unknown as RowProblem[],
      warnings: latest.warnings as unknown as RowProblem[],
    },
  }
}

function missedPictures(warnings: Prisma.JsonValue): boolean {
  return (warnings as unknown as RowProblem[]).some((one) => one.code.startsWith('imports.picture_'))
}

/** Moves the run on in the batch's own transaction; of two processes at one run the second is stopped here. */
export async function advanceRun(
  db: Prisma.TransactionClient,
  id: string,
  before: ImportReport,
  after: ImportReport,
): Promise<void> {
  const { rows, errors, warnings, ...counts } = after
  const data: Prisma.ImportRunUpdateManyMutationInput = { ...counts, rowsRead: rows, state: 'RUNNING' }
  // Two thousand problems are 400 kB: they are written only by the batches that add some.
  if (errors.length > before.errors.length) data.errors = toJson(errors)
  if (warnings.length > 0 && before.warnings.length < MAX_PROBLEMS) data.warnings = toJson(warnings)
  const { count } = await db.importRun.updateMany({ where: { id, rowsRead: before.rows }, data })
  if (count === 0) refuse('conflict', 'imports.already_running')
}

export async function endRun(
  db: Prisma.TransactionClient,
  id: string,
  state: 'DONE' | 'FAILED',
  endedAt: Date,
): Promise<void> {
  await db.importRun.updateMany({ where: { id, state: { not: 'DONE' } }, data: { state, endedAt } })
}

function toJson(problems: RowProblem[]): Prisma.InputJsonArray {
  return problems.map((problem) => ({ ...problem }))
}
