import { z } from 'zod'
import type { Prisma } from '#prisma/client.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'
import { LOCALES } from '#app/core/locale.ts'
import { pickPhrase, pickTranslation } from '#app/core/translation.ts'
import { paths } from '#app/paths.ts'
import { maySeePrices } from './policy.ts'

export const apiProductDetail = z
  .object({
    id: z.string(),
    externalId: z.string(),
    slug: z.string(),
    title: z.string(),
    titleLocale: z.enum(LOCALES),
    description: z.string().nullable(),
    organization: z.object({ slug: z.string(), name: z.string(), country: z.string() }),
    categoryId: z.string().nullable(),
    hs: z.string().nullable(),
    country: z.string().meta({ description: 'Origin of the goods' }),
    brand: z.string().nullable(),
    moq: z.number().int().nullable(),
    unit: z.string().nullable(),
    leadTimeDays: z.number().int().nullable(),
    packing: z.string().nullable(),
    attributes: z.record(z.string(), z.unknown()),
    certificates: z.array(z.object({ scheme: z.string(), expiresOn: z.string().nullable() })),
    sample: z.boolean(),
    prices: z.array(
      z.object({
        minQuantity: z.number().int(),
        amount: z.number().int().meta({ description: 'Minor units of the currency' }),
        currency: z.string(),
        incoterm: z.string(),
        namedPlace: z.string(),
      }),
    ),
    priceReason: z.enum(['verified_buyers', 'on_request']).nullable().meta({ description: 'Why there are no prices' }),
    images: z.array(z.string()),
    updatedAt: z.string(),
  })
  .meta({ id: 'Product' })

const fields = {
  id: true,
  organizationId: true,
  externalId: true,
  slug: true,
  sourceLocale: true,
  categoryId: true,
  hsCode: true,
  originCountry: true,
  brand: true,
  moq: true,
  unit: true,
  leadTimeDays: true,
  packing: true,
  attributes: true,
  priceVisibility: true,
  sample: true,
  updatedAt: true,
  organization: { select: { slug: true, nameLatin: true, country: true } },
  translations: { select: { locale: true, title: true, description: true } },
  certificates: { select: { scheme: true, expiresOn: true } },
  images: { select: { mediaId: true }, orderBy: { position: 'asc' } },
  priceBreaks: {
    select: { minQuantity: true, amount: true, currency: true, incoterm: true, namedPlace: true },
    orderBy: { minQuantity: 'asc' },
  },
} satisfies Prisma.ProductSelect

/** A published product with the prices this caller may see. */
export async function getApiProduct(ctx: Ctx, slug: string): Promise<z.infer<typeof apiProductDetail>> {
  const row = await ctx.db.product.findFirst({ where: { slug, status: 'PUBLISHED' }, select: fields })
  if (!row) return refuse('not_found', 'core.not_found')
  const title = pickTranslation(row.translations, ctx.locale, row.sourceLocale)
  const access = maySeePrices(ctx.actor, row)
  return {
    id: row.id,
    externalId: row.externalId,
    slug: row.slug,
    title: title?.title ?? row.slug,
    titleLocale: title?.locale ?? row.sourceLocale,
    description: pickPhrase(row.translations, 'description', ctx.locale, row.sourceLocale)?.text ?? null,
    organization: { slug: row.organization.slug, name: row.organization.nameLatin, country: row.organization.country },
    categoryId: row.categoryId,
    hs: row.hsCode,
    country: row.originCountry ?? row.organization.country,
    brand: row.brand,
    moq: row.moq,
    unit: row.unit,
    leadTimeDays: row.leadTimeDays,
    packing: row.packing,
    attributes: row.attributes as Record<string, unknown>,
    certificates: row.certificates.map(({ scheme, expiresOn }) => ({
      scheme,
      expiresOn: expiresOn?.toISOString().slice(0, 10) ?? null,
    })),
    sample: row.sample,
    prices: access === 'yes' ? row.priceBreaks.map((price) => ({ ...price, amount: Number(price.amount) })) : [],
    priceReason: access === 'yes' ? null : access,
    images: row.images.map(({ mediaId }) => ctx.infra.origin + paths.media(mediaId, '640.webp')),
    updatedAt: row.updatedAt.toISOString(),
  }
}
