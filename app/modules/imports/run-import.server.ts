import type { ImportKind } from '#prisma/enums.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'
import { createBatcher } from './batch.server.ts'
import { createExhibitorWriter } from './exhibitor-writer.server.ts'
import { claimRun, endRun, hashFile } from './import-runs.server.ts'
import { type ImportFormat, readNamedRows } from './named-rows.server.ts'
import { createPictureBook, openPictures, type PictureBook } from './pictures.server.ts'
import { createProductWriter } from './product-writer.server.ts'
import { addProblems, createReport, type ImportProgress, type ImportReport } from './report.ts'
import { getTarget, type Target } from './target.server.ts'

export interface ImportOptions {
  kind: ImportKind
  source: { path: string; fileName: string }
  format: ImportFormat
  /** Slug; exhibitors need one, products become exhibits there. */
  exhibition?: string
  /** All rows belong to this organization; needed where the sheet does not name one. */
  organizationId?: string
  /** Folder or zip with the pictures that rows name. */
  images?: string
  dryRun?: boolean
  onProgress?: (progress: ImportProgress) => void
  /** Organizations that a dry run of exhibitors would make; filled there, believed for products. */
  expectedOrganizations?: Set<string>
}

/**
 * Reads the file batch by batch: a batch with a wrong row writes nothing, the others go on. Each committed batch is
 * noted in its own transaction, so that the same file begun again goes on behind it.
 */
export async function runImport(ctx: Ctx, options: ImportOptions): Promise<ImportReport> {
  if (options.kind === 'EXHIBITORS' && !options.exhibition) refuse('invalid', 'imports.exhibition_needed')
  const target = options.exhibition ? await getTarget(ctx, options.exhibition) : null
  const source = options.images ? await openPictures(options.images) : null
  try {
    const pictures = createPictureBook(ctx, source, options.dryRun ?? false)
    return options.dryRun
      ? await readDry(ctx, options, target, pictures)
      : await readAndNote(ctx, options, target, pictures)
  } finally {
    source?.close()
  }
}

async function readDry(
  ctx: Ctx,
  options: ImportOptions,
  target: Target | null,
  pictures: PictureBook,
): Promise<ImportReport> {
  const report = createReport()
  await readBatches(ctx, options, target, pictures, null, report)
  return report
}

async function readAndNote(
  ctx: Ctx,
  options: ImportOptions,
  target: Target | null,
  pictures: PictureBook,
): Promise<ImportReport> {
  const { kind, source, images = '' } = options
  const scope = [target?.id ?? '', options.organizationId ?? '', images].join('/')
  const run = await claimRun(ctx, { kind, fileHash: await hashFile(source.path), scope, fileName: source.fileName })
  try {
    await readBatches(ctx, options, target, pictures, run.id, run.report)
    await endRun(ctx.db, run.id, 'DONE', ctx.now)
    return run.report
  } catch (error) {
    await endRun(ctx.db, run.id, 'FAILED', ctx.now).catch(() => undefined)
    throw error
  }
}

async function readBatches(
  ctx: Ctx,
  options: ImportOptions,
  target: Target | null,
  pictures: PictureBook,
  runId: string | null,
  report: ImportReport,
): Promise<void> {
  const { kind, source, format, organizationId, expectedOrganizations } = options
  const settings = {
    target,
    pictures,
    organizationId: organizationId ?? null,
    createsOrganizations: format === 'jsonl',
    expected: expectedOrganizations ?? new Set<string>(),
  }
  const place = { runId, report, onProgress: options.onProgress ?? (() => undefined) }
  const batcher =
    kind === 'PRODUCTS'
      ? createBatcher(ctx, await createProductWriter(ctx, settings), place)
      : createBatcher(ctx, createExhibitorWriter(ctx, settings), place)
  const isResumed = report.rows > 0
  const rows = readNamedRows({
    path: source.path,
    format,
    kind,
    needsOrganization: format !== 'jsonl' && !organizationId,
    onWarning: (warning) => isResumed || addProblems(report.warnings, [warning]),
  })
  for await (const row of rows) await batcher.add(row)
  await batcher.end()
}
