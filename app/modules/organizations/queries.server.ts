import type { Prisma } from '#prisma/client.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { pickPhrase } from '#app/core/translation.ts'
import { pictureSelect } from '#app/core/picture-select.ts'
import { pickCity } from './city.ts'
import { findFormerOwner } from './former-slugs.server.ts'
import { namesSelect, toNames } from './names.ts'

/** Companies that show something in public; a buyer's company has no page. */
export const PUBLIC_ORGANIZATION = {
  OR: [
    { exhibitors: { some: { status: 'PUBLISHED', exhibition: { status: { not: 'DRAFT' } } } } },
    { products: { some: { status: 'PUBLISHED' } } },
    { organizes: { some: { status: { not: 'DRAFT' } } } },
  ],
} satisfies Prisma.OrganizationWhereInput

export const organizationView = {
  ...namesSelect,
  id: true,
  slug: true,
  country: true,
  city: true,
  kinds: true,
  verification: true,
  verifiedOn: true,
  website: true,
  foundedYear: true,
  employees: true,
  exportMarkets: true,
  logo: { select: pictureSelect },
  cover: { select: pictureSelect },
  translations: { select: { locale: true, state: true, summary: true, description: true, city: true } },
} satisfies Prisma.OrganizationSelect

export type OrganizationView = ReturnType<typeof toOrganizationView>

export function toOrganizationView(row: Prisma.OrganizationGetPayload<{ select: typeof organizationView }>, ctx: Ctx) {
  const { nameLatin, nameNative, nameChinese, nativeLocale, city, translations, verifiedOn, ...rest } = row
  return {
    ...rest,
    names: toNames({ nameLatin, nameNative, nameChinese, nativeLocale }),
    city: pickCity({ city, nativeLocale, translations }, ctx.locale),
    verifiedOn: verifiedOn?.toISOString().slice(0, 10) ?? null,
    summary: pickPhrase(translations, 'summary', ctx.locale, nativeLocale),
    description: pickPhrase(translations, 'description', ctx.locale, nativeLocale),
  }
}

export async function findOrganization(ctx: Ctx, slug: string): Promise<OrganizationView | null> {
  const row = await ctx.db.organization.findFirst({ where: { slug, ...PUBLIC_ORGANIZATION }, select: organizationView })
  return row && toOrganizationView(row, ctx)
}

/** The slug that took the place of a former one, while its organization is public. */
export async function findNewOrganizationSlug(ctx: Ctx, slug: string): Promise<string | null> {
  const id = await findFormerOwner(ctx, 'ORGANIZATION', slug)
  const row =
    id && (await ctx.db.organization.findFirst({ where: { id, ...PUBLIC_ORGANIZATION }, select: { slug: true } }))
  return row ? row.slug : null
}
