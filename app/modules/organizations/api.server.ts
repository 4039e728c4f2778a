import { z } from 'zod'
import type { Prisma } from '#prisma/client.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'
import { toPageOf } from '#app/core/page.ts'
import { pickPhrase } from '#app/core/translation.ts'
import { pickCity } from './city.ts'

export const apiOrganizationDetail = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string().meta({ description: 'Latin form; always there' }),
    nameNative: z.string().nullable(),
    nameChinese: z.string().nullable(),
    country: z.string(),
    city: z.string().nullable().meta({ description: 'In the language asked for, else its Latin form' }),
    kinds: z.array(z.string()),
    verification: z.enum(['LISTED', 'REVIEWED', 'VERIFIED']),
    verifiedOn: z.string().nullable(),
    website: z.string().nullable(),
    foundedYear: z.number().int().nullable(),
    employees: z.number().int().nullable(),
    exportMarkets: z.array(z.string()),
    summary: z.string().nullable(),
    description: z.string().nullable(),
  })
  .meta({ id: 'Organization' })

const fields = {
  id: true,
  slug: true,
  nameLatin: true,
  nameNative: true,
  nameChinese: true,
  nativeLocale: true,
  country: true,
  city: true,
  kinds: true,
  verification: true,
  verifiedOn: true,
  website: true,
  foundedYear: true,
  employees: true,
  exportMarkets: true,
  translations: { select: { locale: true, summary: true, description: true, city: true } },
} satisfies Prisma.OrganizationSelect

/** Organizations the public can meet: those that exhibit, organize or list a product. */
const PUBLIC_ORGANIZATION = {
  OR: [
    { exhibitors: { some: { status: 'PUBLISHED', exhibition: { status: { not: 'DRAFT' } } } } },
    { products: { some: { status: 'PUBLISHED' } } },
    { organizes: { some: { status: { not: 'DRAFT' } } } },
  ],
} satisfies Prisma.OrganizationWhereInput

export async function listApiOrganizations(ctx: Ctx, { after, limit }: { after: string | null; limit: number }) {
  const rows = await ctx.db.organization.findMany({
    where: { ...PUBLIC_ORGANIZATION, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: 'asc' },
    take: limit + 1,
    select: fields,
  })
  const { items, nextCursor } = toPageOf(rows, limit)
  return { items: items.map((row) => toApiOrganizationDetail(ctx, row)), nextCursor }
}

export async function getApiOrganization(ctx: Ctx, slug: string) {
  const row = await ctx.db.organization.findFirst({ where: { slug, ...PUBLIC_ORGANIZATION }, select: fields })
  return row ? toApiOrganizationDetail(ctx, row) : refuse('not_found', 'core.not_found')
}

function toApiOrganizationDetail(
  ctx: Ctx,
  {
    nameLatin,
    nativeLocale,
    city,
    verifiedOn,
    translations,
    ...row
  }: Prisma.OrganizationGetPayload<{ select: typeof fields }>,
): z.infer<typeof apiOrganizationDetail> {
  return {
    ...row,
    name: nameLatin,
    city: pickCity({ city, nativeLocale, translations }, ctx.locale)?.text ?? null,
    verifiedOn: verifiedOn?.toISOString().slice(0, 10) ?? null,
    summary: pickPhrase(translations, 'summary', ctx.locale, nativeLocale)?.text ?? null,
    description: pickPhrase(translations, 'description', ctx.locale, nativeLocale)?.text ?? null,
  }
}
