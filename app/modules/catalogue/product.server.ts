import type { Prisma } from '#prisma/client.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { pickPhrase, type Phrase } from '#app/core/translation.ts'
import { toIsoDate } from '#app/modules/exhibitions/rules.ts'
import { pictureSelect } from '#app/core/picture-select.ts'
import { findFormerOwner } from '#app/modules/organizations/former-slugs.server.ts'
import { organizationView, toOrganizationView } from '#app/modules/organizations/queries.server.ts'
import { findCategory, listAttributes } from './categories.server.ts'
import { toFacts, toTextPhrase } from './facts.ts'
import { maySeePrices } from './policy.ts'
import { toPricesView, toSampleView } from './price-table.ts'

const productSelect = {
  id: true,
  slug: true,
  externalId: true,
  organizationId: true,
  sourceLocale: true,
  hsCode: true,
  originCountry: true,
  brand: true,
  moq: true,
  unit: true,
  leadTimeDays: true,
  packing: true,
  priceVisibility: true,
  sample: true,
  samplePrice: true,
  sampleCurrency: true,
  attributes: true,
  categoryId: true,
  translations: { select: { locale: true, state: true, title: true, description: true } },
  priceBreaks: { select: { minQuantity: true, amount: true, currency: true, incoterm: true, namedPlace: true } },
  certificates: { select: { scheme: true, expiresOn: true }, orderBy: { scheme: 'asc' } },
  images: {
    select: { media: { select: pictureSelect } },
    where: { media: { state: 'READY' } },
    orderBy: { position: 'asc' },
    take: 30,
  },
  organization: { select: organizationView },
} satisfies Prisma.ProductSelect

type ProductRow = Prisma.ProductGetPayload<{ select: typeof productSelect }>
export type ProductView = NonNullable<Awaited<ReturnType<typeof findProduct>>>

/** A published product as this reader may see it: prices that are not theirs to read are not in it. */
export async function findProduct(ctx: Ctx, slug: string) {
  const row = await ctx.db.product.findFirst({ where: { slug, status: 'PUBLISHED' }, select: productSelect })
  if (!row) return null
  const { category, attributes } = await findKind(ctx, row.categoryId)
  return {
    ...toWords(row, ctx),
    ...toTerms(row, ctx),
    category,
    facts: toFacts(attributes, row.attributes, ctx.locale),
  }
}

/** What products of a category share: the tree changes with the release, so it is not read for each page. */
function findKind(ctx: Ctx, categoryId: string | null) {
  return ctx.infra.shortMemory.recall(`kind ${ctx.locale} ${categoryId ?? ''}`, async () => {
    const category = categoryId === null ? null : await findCategory(ctx, categoryId)
    const attributes = await listAttributes(ctx, category?.path.map((node) => node.id) ?? [])
    return { category, attributes }
  })
}

function toWords(row: ProductRow, ctx: Ctx) {
  const title = pickPhrase(row.translations, 'title', ctx.locale, row.sourceLocale) ?? {
    text: row.externalId,
    locale: row.sourceLocale,
  }
  const description = pickPhrase(row.translations, 'description', ctx.locale, row.sourceLocale)
  const original = row.translations.find((one) => one.locale === row.sourceLocale)
  return {
    title,
    originalTitle: toOriginal(original?.title, row, title),
    description,
    originalDescription: toOriginal(original?.description, row, description),
    brand: row.brand,
    packing: row.packing === null ? null : toTextPhrase(row.packing),
  }
}

function toOriginal(text: string | null | undefined, row: ProductRow, shown: Phrase | null): Phrase | null {
  return text && shown && shown.locale !== row.sourceLocale ? { text, locale: row.sourceLocale } : null
}

function toTerms(row: ProductRow, ctx: Ctx) {
  const access = maySeePrices(ctx.actor, row)
  const today = toIsoDate(ctx.now)
  return {
    id: row.id,
    slug: row.slug,
    externalId: row.externalId,
    hsCode: row.hsCode,
    origin: row.originCountry ?? row.organization.country,
    moq: row.moq,
    unit: row.unit,
    leadTimeDays: row.leadTimeDays,
    prices: toPricesView(
      access,
      row.priceBreaks.map((one) => ({ ...one, amount: Number(one.amount) })),
    ),
    isPricePublic: row.priceVisibility === 'PUBLIC',
    sample: toSampleView(access, { ...row, samplePrice: row.samplePrice === null ? null : Number(row.samplePrice) }),
    certificates: row.certificates.map(({ scheme, expiresOn }) => {
      const day = expiresOn && toIsoDate(expiresOn)
      return { scheme, expiresOn: day, isExpired: day !== null && day < today }
    }),
    pictures: row.images.map((image) => image.media),
    organization: toOrganizationView(row.organization, ctx),
  }
}

/** The slug that took the place of a former one, while its product is published. */
export async function findNewProductSlug(ctx: Ctx, slug: string): Promise<string | null> {
  const id = await findFormerOwner(ctx, 'PRODUCT', slug)
  const row = id && (await ctx.db.product.findFirst({ where: { id, status: 'PUBLISHED' }, select: { slug: true } }))
  return row ? row.slug : null
}
