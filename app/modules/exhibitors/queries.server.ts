import type { Prisma } from '#prisma/client.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { pickPhrase } from '#app/core/translation.ts'
import { pictureSelect } from '#app/core/picture-select.ts'
import { pickCity } from '#app/modules/organizations/city.ts'
import { namesSelect, toNames } from '#app/modules/organizations/names.ts'
import { EXHIBITORS_PER_PAGE } from './rules.ts'

const exhibitorCard = {
  id: true,
  slug: true,
  exhibition: { select: { slug: true } },
  booth: { select: { number: true, hall: { select: { code: true } } } },
  pavilion: { select: { slug: true, colour: true, translations: { select: { locale: true, name: true } } } },
  organization: {
    select: {
      ...namesSelect,
      slug: true,
      country: true,
      city: true,
      verification: true,
      logo: { select: pictureSelect },
      translations: { select: { locale: true, summary: true, city: true } },
    },
  },
  _count: { select: { exhibits: { where: { product: { status: 'PUBLISHED' } } } } },
} satisfies Prisma.ExhibitorSelect

export type ExhibitorCard = ReturnType<typeof toExhibitorCard>

function toExhibitorCard(row: Prisma.ExhibitorGetPayload<{ select: typeof exhibitorCard }>, ctx: Ctx) {
  const { organization } = row
  return {
    id: row.id,
    slug: row.slug,
    exhibition: row.exhibition.slug,
    boothNumber: row.booth?.number ?? null,
    hall: row.booth?.hall.code ?? null,
    pavilion: row.pavilion && {
      slug: row.pavilion.slug,
      colour: row.pavilion.colour,
      name: pickPhrase(row.pavilion.translations, 'name', ctx.locale),
    },
    names: toNames(organization),
    country: organization.country,
    city: pickCity(organization, ctx.locale),
    verification: organization.verification,
    logo: organization.logo,
    summary: pickPhrase(organization.translations, 'summary', ctx.locale, organization.nativeLocale),
    exhibitCount: row._count.exhibits,
  }
}

export interface ExhibitorFilter {
  exhibitionId: string
  q?: string
  pavilion?: string
  page: number
}

/** One page of an exhibition's exhibitors by name, with how many there are; `q` looks into names, city and booth. */
export async function listExhibitors(
  ctx: Ctx,
  filter: ExhibitorFilter,
): Promise<{ items: ExhibitorCard[]; total: number }> {
  const where = toWhere(filter)
  const [rows, total] = await Promise.all([
    ctx.db.exhibitor.findMany({
      where,
      orderBy: [{ organization: { nameLatin: 'asc' } }, { id: 'asc' }],
      skip: (filter.page - 1) * EXHIBITORS_PER_PAGE,
      take: EXHIBITORS_PER_PAGE,
      select: exhibitorCard,
    }),
    ctx.db.exhibitor.count({ where }),
  ])
  return { items: rows.map((row) => toExhibitorCard(row, ctx)), total }
}

/** Verified exhibitors with the most exhibits, for the front pages. */
export async function listFeaturedExhibitors(ctx: Ctx, take: number, exhibitionId?: string): Promise<ExhibitorCard[]> {
  const rows = await ctx.infra.shortMemory.recall(`featured exhibitors ${take} ${exhibitionId ?? ''}`, () =>
    ctx.db.exhibitor.findMany({
      where: {
        status: 'PUBLISHED',
        exhibition: { status: 'PUBLISHED' },
        organization: { verification: 'VERIFIED', logoId: { not: null } },
        ...(exhibitionId ? { exhibitionId } : {}),
      },
      orderBy: [{ exhibits: { _count: 'desc' } }, { id: 'asc' }],
      take,
      select: exhibitorCard,
    }),
  )
  return rows.map((row) => toExhibitorCard(row, ctx))
}

function toWhere({ exhibitionId, q, pavilion }: ExhibitorFilter): Prisma.ExhibitorWhereInput {
  const contains = q ? { contains: q, mode: 'insensitive' as const } : null
  return {
    exhibitionId,
    status: 'PUBLISHED',
    ...(pavilion ? { pavilion: { slug: pavilion } } : {}),
    ...(contains
      ? {
          OR: [
            { booth: { number: contains } },
            { organization: { nameLatin: contains } },
            { organization: { nameNative: contains } },
            { organization: { nameChinese: contains } },
            { organization: { city: contains } },
            { organization: { translations: { some: { OR: [{ summary: contains }, { city: contains }] } } } },
          ],
        }
      : {}),
  }
}
