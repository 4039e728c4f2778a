import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Ctx } from '#app/core/ctx.ts'
import { type AttributeValue, type KnownAttribute, toAttributeValue } from './attributes.ts'
import {
  CATALOGUE,
  createOrganizations,
  enterExhibition,
  findOrganizations,
  type KnownOrganization,
  lockOrganizations,
} from './organizations.server.ts'
import { parseProduct } from './parse-row.ts'
import type { FoundPicture, PictureBook } from './pictures.server.ts'
import type { ProductDraft } from './product-row.ts'
import { type RowProblem, toProblem } from './report.ts'
import { findProducts, saveExhibits, saveProducts, type StoredProduct } from './save-products.server.ts'
import { toMarkedSlug } from './slug.ts'
import type { Target } from './target.server.ts'
import type { Tally, Writer } from './writer.ts'

export interface WriterSettings {
  target: Target | null
  pictures: PictureBook
  organizationId: string | null
  createsOrganizations: boolean
  expected: Set<string>
}

export interface PreparedProduct {
  draft: ProductDraft
  /** What the row calls its organization. */
  organization: string
  categoryId: string | null
  attributes: Record<string, AttributeValue>
  images: { id: string | null; sha256: string }[]
  contentHash: string
}

/** Rows of products on their way into the catalogue. */
export async function createProductWriter(
  ctx: Ctx,
  settings: WriterSettings,
): Promise<Writer<ProductDraft, PreparedProduct>> {
  const categories = new Set((await ctx.db.category.findMany({ select: { id: true } })).map((one) => one.id))
  const attributes = await listAttributes(ctx)
  const own = settings.organizationId
    ? await ctx.db.organization.findUniqueOrThrow({
        where: { id: settings.organizationId },
        select: { id: true, externalId: true, nameLatin: true },
      })
    : null
  const exhibitionId = settings.target?.id ?? null
  const nameOf = (draft: ProductDraft): string =>
    own?.externalId ?? own?.nameLatin ?? draft.organization ?? CATALOGUE.externalId

  async function findUnknown(drafts: ProductDraft[]): Promise<RowProblem[]> {
    if (settings.createsOrganizations && !own) return []
    const known = await findOrganizations(ctx.db, [...new Set(drafts.map(nameOf))], exhibitionId)
    return drafts.flatMap((draft) => {
      const organization = known.get(nameOf(draft))
      const value = draft.organization ?? ''
      if (own && draft.organization !== null && ![own.externalId, own.nameLatin].includes(draft.organization)) {
        return toProblem(draft.row, 'organization', 'imports.organization_foreign', { value })
      }
      if (settings.expected.has(nameOf(draft))) return []
      if (!organization) return toProblem(draft.row, 'organization', 'imports.organization_unknown', { value })
      if (exhibitionId && !organization.exhibitorId)
        return toProblem(draft.row, 'organization', 'imports.organization_not_exhibiting', { value })
      return []
    })
  }

  function prepareOne(
    draft: ProductDraft,
    found: ReadonlyMap<string, FoundPicture>,
    warnings: RowProblem[],
    errors: RowProblem[],
  ) {
    const warn = (column: string, code: string, value: string) =>
      void warnings.push(toProblem(draft.row, column, code, { value }))
    const isKnownCategory = draft.category !== null && categories.has(draft.category)
    if (draft.category !== null && !isKnownCategory) warn('category', 'imports.category_unknown', draft.category)
    const categoryId = isKnownCategory ? draft.category : null
    const values: Record<string, AttributeValue> = {}
    for (const { key, value } of draft.attributes) {
      const attribute = attributes.get(key)
      const typed = attribute ? toAttributeValue(attribute, value) : null
      if (typed === null)
        warn('attributes', attribute ? 'imports.attribute_value' : 'imports.attribute_unknown', `${key}=${value}`)
      else values[key] = typed
    }
    const images = draft.images.flatMap((name) => {
      const picture = found.get(name) ?? { fault: 'imports.picture_missing' }
      if (!('fault' in picture)) return picture
      const problem = toProblem(draft.row, 'images', picture.fault, { value: name })
      void (picture.fault === 'imports.picture_missing' ? warnings : errors).push(problem)
      return []
    })
    const {
      row: _row,
      organization: _organization,
      category: _category,
      attributes: _attributes,
      images: _images,
      ...content
    } = draft
    const hashed = JSON.stringify({ ...content, categoryId, values, images: images.map((one) => one.sha256) })
    const contentHash = createHash('sha256').update(hashed).digest('hex')
    return { draft, organization: nameOf(draft), categoryId, attributes: values, images, contentHash }
  }

  return {
    parse: parseProduct,
    identify: (draft) => `${nameOf(draft)}\n${draft.externalId}`,
    async prepare(drafts) {
      const errors = await findUnknown(drafts)
      const warnings: RowProblem[] = []
      const found = await settings.pictures.findAll(drafts.flatMap((draft) => draft.images))
      const items = drafts.map((draft) => prepareOne(draft, found, warnings, errors))
      return { items, errors, warnings }
    },
    async compare({ db }, items) {
      const organizations = await findOrganizations(db, namesOf(items), exhibitionId)
      return toTally(
        items,
        await findStored(items, organizations, (ids, externalIds) => findProducts(db, ids, externalIds)),
        organizations,
      )
    },
    async write({ db }, items) {
      const organizations = await provideOrganizations(items)
      await lockOrganizations(db, [...new Set([...organizations.values()].map((one) => one.id))])
      const stored = await findStored(items, organizations, (ids, externalIds) => findProducts(db, ids, externalIds))
      const rows = items.map((item) => toRow(item, organizations, stored))
      await saveProducts(
        db,
        rows.filter((row) => row.product.contentHash !== row.storedHash),
      )
      if (exhibitionId) await saveExhibits(db, exhibitionId, rows)
      return toTally(items, stored, organizations)

      async function provideOrganizations(all: PreparedProduct[]): Promise<Map<string, KnownOrganization>> {
        const names = namesOf(all)
        const known = await findOrganizations(db, names, exhibitionId)
        if (!settings.createsOrganizations || own) return known
        const missing = new Map(
          all
            .filter((item) => !known.has(item.organization))
            .map((item) => [
              item.organization,
              { country: item.draft.organization === null ? null : item.draft.origin },
            ]),
        )
        await createOrganizations(db, missing)
        const complete = missing.size > 0 ? await findOrganizations(db, names, exhibitionId) : known
        if (!exhibitionId) return complete
        await enterExhibition(db, exhibitionId, [...new Set(complete.values())])
        return findOrganizations(db, names, exhibitionId)
      }
    },
  }
}

const attributeOptions = z.array(z.looseObject({ id: z.string() }))

async function listAttributes(ctx: Ctx): Promise<Map<string, KnownAttribute>> {
  const rows = await ctx.db.attribute.findMany({ select: { key: true, kind: true, options: true } })
  return new Map(
    rows.map(({ key, kind, options }) => [
      key,
      { kind, options: (attributeOptions.safeParse(options).data ?? []).map((one) => one.id) },
    ]),
  )
}

function namesOf(items: readonly PreparedProduct[]): string[] {
  return [...new Set(items.map((item) => item.organization))]
}

const keyOf = (organizationId: string, externalId: string): string => `${organizationId} ${externalId}`

async function findStored(
  items: readonly PreparedProduct[],
  organizations: ReadonlyMap<string, KnownOrganization>,
  find: (organizationIds: string[], externalIds: string[]) => Promise<StoredProduct[]>,
): Promise<Map<string, StoredProduct>> {
  const known = items.flatMap((item) => {
    const id = organizations.get(item.organization)?.id
    return id ? [{ id, externalId: item.draft.externalId }] : []
  })
  const rows = await find(
    known.map((one) => one.id),
    known.map((one) => one.externalId),
  )
  return new Map(rows.map((row) => [keyOf(row.organizationId, row.externalId), row]))
}

function findOne(
  item: PreparedProduct,
  organizations: ReadonlyMap<string, KnownOrganization>,
  stored: ReadonlyMap<string, StoredProduct>,
) {
  return stored.get(keyOf(organizations.get(item.organization)?.id ?? '', item.draft.externalId))
}

function toTally(
  items: readonly PreparedProduct[],
  stored: ReadonlyMap<string, StoredProduct>,
  organizations: ReadonlyMap<string, KnownOrganization>,
): Tally {
  const tally = { created: 0, changed: 0, unchanged: 0 }
  for (const item of items) {
    const before = findOne(item, organizations, stored)
    if (!before) tally.created += 1
    else if (before.contentHash === item.contentHash) tally.unchanged += 1
    else tally.changed += 1
  }
  return tally
}

/** A known product keeps its id and its address; another gets both here. */
function toRow(
  item: PreparedProduct,
  organizations: ReadonlyMap<string, KnownOrganization>,
  stored: ReadonlyMap<string, StoredProduct>,
) {
  const organization = organizations.get(item.organization)
  if (!organization) throw new Error('An organization of the batch was not provided')
  const before = findOne(item, organizations, stored)
  const { draft } = item
  const english = draft.words.find((one) => one.locale === 'en')?.title ?? ''
  const original = draft.words.find((one) => one.locale === draft.sourceLocale)?.title ?? ''
  const hasNoLatin = /\p{Script=Han}/u.test(original)
  const titles = [english, hasNoLatin ? '' : original, `${organization.slug} ${draft.externalId}`]
  return {
    product: item,
    id: before?.id ?? randomUUID(),
    storedHash: before?.contentHash ?? null,
    organizationId: organization.id,
    exhibitorId: organization.exhibitorId,
    slug: before?.slug ?? toMarkedSlug(titles, `${organization.externalId ?? organization.slug}\n${draft.externalId}`),
  }
}

export type ProductRow = ReturnType<typeof toRow>
