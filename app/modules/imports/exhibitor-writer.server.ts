import { createHash, randomUUID } from 'node:crypto'
import type { Ctx } from '#app/core/ctx.ts'
import type { ExhibitorDraft } from './exhibitor-row.ts'
import { lockOrganizations } from './organizations.server.ts'
import { parseExhibitor } from './parse-row.ts'
import type { FoundPicture } from './pictures.server.ts'
import type { WriterSettings } from './product-writer.server.ts'
import { type RowProblem, toProblem } from './report.ts'
import {
  findExhibitors,
  findSlugs,
  saveOrganizations,
  saveParticipations,
  type StoredExhibitor,
} from './save-exhibitors.server.ts'
import { toMarkedSlug, toSlug } from './slug.ts'
import type { Target } from './target.server.ts'
import type { Tally, Writer } from './writer.ts'

export interface PreparedExhibitor {
  draft: ExhibitorDraft
  boothId: string | null
  pavilionId: string | null
  logoId: string | null
  coverId: string | null
  contentHash: string
}

/** Rows of exhibitors on their way to organizations and their places at one exhibition. */
export function createExhibitorWriter(ctx: Ctx, settings: WriterSettings): Writer<ExhibitorDraft, PreparedExhibitor> {
  const target = settings.target
  if (!target) throw new Error('Exhibitors are imported into an exhibition')

  return {
    parse: parseExhibitor,
    identify: (draft) => draft.externalId,
    async prepare(drafts) {
      const found = await settings.pictures.findAll(
        drafts.flatMap((draft) => [draft.logo, draft.cover].filter((name) => name !== null)),
      )
      const errors = await findBoothConflicts(ctx, target, drafts)
      const warnings: RowProblem[] = []
      const items = drafts.map((draft) => prepareOne(draft, target, found, warnings, errors))
      for (const draft of drafts) settings.expected.add(draft.externalId)
      return { items, errors, warnings }
    },
    async compare({ db }, items) {
      return toTally(items, await findStored(items, (ids) => findExhibitors(db, target.id, ids)))
    },
    async write({ db }, items) {
      const stored = await findStored(items, (ids) => findExhibitors(db, target.id, ids))
      await lockOrganizations(
        db,
        [...stored.values()].map((one) => one.id),
      )
      const rows = toRows(
        items,
        stored,
        await findSlugs(
          db,
          items.map((item) => toSlug(item.draft.externalId)),
        ),
      )
      await saveOrganizations(
        db,
        rows.filter((row) => row.before?.contentHash !== row.item.contentHash),
      )
      await saveParticipations(
        db,
        target.id,
        rows.filter((row) => !hasSamePlace(row.item, row.before)),
      )
      return toTally(items, stored)
    },
  }
}

async function findStored(
  items: readonly PreparedExhibitor[],
  find: (externalIds: string[]) => Promise<StoredExhibitor[]>,
): Promise<Map<string, StoredExhibitor>> {
  const rows = await find(items.map((item) => item.draft.externalId))
  return new Map(rows.map((row) => [row.externalId, row]))
}

/** Two rows of the file at one booth, or a booth that stays with somebody the file does not move. */
async function findBoothConflicts(ctx: Ctx, target: Target, drafts: ExhibitorDraft[]): Promise<RowProblem[]> {
  const taken = await ctx.db.exhibitor.findMany({
    where: { exhibitionId: target.id, boothId: { not: null } },
    select: { booth: { select: { number: true } }, organization: { select: { externalId: true } } },
  })
  const moving = new Set(drafts.map((draft) => draft.externalId))
  const holder = new Map(
    taken.flatMap(({ booth, organization }) =>
      booth && !moving.has(organization.externalId ?? '') ? [[booth.number, organization.externalId]] : [],
    ),
  )
  return drafts.flatMap((draft) => {
    if (draft.booth === null) return []
    if (!target.booths.has(draft.booth))
      return toProblem(draft.row, 'booth', 'imports.booth_unknown', { value: draft.booth })
    if (holder.has(draft.booth)) return toProblem(draft.row, 'booth', 'imports.booth_taken', { value: draft.booth })
    holder.set(draft.booth, draft.externalId)
    return []
  })
}

function prepareOne(
  draft: ExhibitorDraft,
  target: Target,
  found: ReadonlyMap<string, FoundPicture>,
  warnings: RowProblem[],
  errors: RowProblem[],
): PreparedExhibitor {
  const pavilionId = draft.pavilion === null ? null : (target.pavilions.get(draft.pavilion) ?? null)
  if (draft.pavilion !== null && pavilionId === null)
    errors.push(toProblem(draft.row, 'pavilion', 'imports.pavilion_unknown', { value: draft.pavilion }))
  const findPicture = (column: 'logo' | 'cover') => {
    const name = draft[column]
    if (name === null) return null
    const picture = found.get(name) ?? { fault: 'imports.picture_missing' }
    if (!('fault' in picture)) return picture
    const problem = toProblem(draft.row, column, picture.fault, { value: name })
    void (picture.fault === 'imports.picture_missing' ? warnings : errors).push(problem)
    return null
  }
  const logo = findPicture('logo')
  const cover = findPicture('cover')
  const { row: _row, booth, pavilion: _pavilion, logo: _logo, cover: _cover, ...content } = draft
  const hashed = JSON.stringify({ ...content, logo: logo?.sha256, cover: cover?.sha256 })
  return {
    draft,
    boothId: booth === null ? null : (target.booths.get(booth) ?? null),
    pavilionId,
    logoId: logo?.id ?? null,
    coverId: cover?.id ?? null,
    contentHash: createHash('sha256').update(hashed).digest('hex'),
  }
}

function hasSamePlace(item: PreparedExhibitor, before: StoredExhibitor | undefined): boolean {
  return before?.exhibitorId != null && before.boothId === item.boothId && before.pavilionId === item.pavilionId
}

function toTally(items: readonly PreparedExhibitor[], stored: ReadonlyMap<string, StoredExhibitor>): Tally {
  const tally = { created: 0, changed: 0, unchanged: 0 }
  for (const item of items) {
    const before = stored.get(item.draft.externalId)
    if (before?.exhibitorId == null) tally.created += 1
    else if (before.contentHash === item.contentHash && hasSamePlace(item, before)) tally.unchanged += 1
    else tally.changed += 1
  }
  return tally
}

/** The external id is the address where it can be one and nobody has it. */
function toRows(
  items: readonly PreparedExhibitor[],
  stored: ReadonlyMap<string, StoredExhibitor>,
  taken: ReadonlySet<string>,
) {
  const used = new Set(taken)
  return items.map((item) => {
    const { externalId, nameLatin } = item.draft
    const before = stored.get(externalId)
    const plain = toSlug(externalId)
    const slug = before?.slug ?? (plain === '' || used.has(plain) ? toMarkedSlug([nameLatin], externalId) : plain)
    used.add(slug)
    return { item, before, id: before?.id ?? randomUUID(), slug }
  })
}

export type ExhibitorRow = ReturnType<typeof toRows>[number]
