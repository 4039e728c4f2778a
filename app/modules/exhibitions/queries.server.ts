import type { Prisma } from '#prisma/client.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'
import type { Locale } from '#app/core/locale.ts'
import { pickPhrase, type Phrase } from '#app/core/translation.ts'
import { pictureSelect } from '#app/core/picture-select.ts'
import { findFormerOwner } from '#app/modules/organizations/former-slugs.server.ts'
import { namesSelect, toNames } from '#app/modules/organizations/names.ts'
import { daysUntil, toIsoDate, toPhase } from './rules.ts'

/** Only what visitors may see is ever looked for. */
export const PUBLIC_EXHIBITION = { status: { in: ['PUBLISHED', 'ARCHIVED'] } } satisfies Prisma.ExhibitionWhereInput

const exhibitionCard = {
  id: true,
  slug: true,
  sourceLocale: true,
  timeZone: true,
  startsOn: true,
  endsOn: true,
  format: true,
  country: true,
  city: true,
  cover: { select: pictureSelect },
  organizer: { select: { slug: true, ...namesSelect } },
  translations: { select: { locale: true, name: true, tagline: true, venue: true } },
  _count: { select: { exhibitors: { where: { status: 'PUBLISHED' } } } },
} satisfies Prisma.ExhibitionSelect

type ExhibitionRow = Prisma.ExhibitionGetPayload<{ select: typeof exhibitionCard }>
export type ExhibitionCard = ReturnType<typeof toExhibitionCard>

function toExhibitionCard(row: ExhibitionRow, ctx: Ctx) {
  return {
    id: row.id,
    slug: row.slug,
    name: pickPhrase(row.translations, 'name', ctx.locale, row.sourceLocale) ?? {
      text: row.slug,
      locale: 'en' as const,
    },
    tagline: pickPhrase(row.translations, 'tagline', ctx.locale, row.sourceLocale),
    venue: pickPhrase(row.translations, 'venue', ctx.locale, row.sourceLocale),
    startsOn: toIsoDate(row.startsOn),
    endsOn: toIsoDate(row.endsOn),
    timeZone: row.timeZone,
    phase: toPhase(row, ctx.now),
    daysUntil: daysUntil(row.startsOn, row.timeZone, ctx.now),
    format: row.format,
    country: row.country,
    city: row.city,
    cover: row.cover,
    organizer: { slug: row.organizer.slug, names: toNames(row.organizer) },
    exhibitorCount: row._count.exhibitors,
  }
}

/** Every public exhibition: what is live first, then what comes soonest, then what is over. */
export async function listExhibitions(ctx: Ctx): Promise<ExhibitionCard[]> {
  const rows = await ctx.db.exhibition.findMany({
    where: PUBLIC_EXHIBITION,
    orderBy: { startsOn: 'asc' },
    take: 200,
    select: exhibitionCard,
  })
  const order = { live: 0, upcoming: 1, past: 2 }
  return rows.map((row) => toExhibitionCard(row, ctx)).sort((a, b) => order[a.phase] - order[b.phase])
}

export type OrganizerRow = Awaited<ReturnType<typeof listOrganizers>>[number]

/** Whoever holds an exhibition that is not over, once, beside the one that comes first. */
export async function listOrganizers(ctx: Ctx) {
  const open = (await listExhibitions(ctx)).filter(({ phase }) => phase !== 'past')
  const rows = open.map(({ organizer, name }): [string, typeof organizer & { exhibition: Phrase }] => [
    organizer.slug,
    { ...organizer, exhibition: name },
  ])
  return [...new Map(rows.toReversed()).values()].toReversed()
}

/** The exhibition's head: what every one of its pages shows above its own content. */
export async function findExhibition(ctx: Ctx, slug: string) {
  const row = await ctx.db.exhibition.findFirst({
    where: { slug, ...PUBLIC_EXHIBITION },
    select: {
      ...exhibitionCard,
      translations: {
        select: { locale: true, state: true, name: true, tagline: true, venue: true, description: true },
      },
    },
  })
  if (!row) return null
  return {
    ...toExhibitionCard(row, ctx),
    description: pickPhrase(row.translations, 'description', ctx.locale, row.sourceLocale),
  }
}

export async function getExhibition(ctx: Ctx, slug: string) {
  return (await findExhibition(ctx, slug)) ?? refuse('not_found', 'core.not_found')
}

/** The slug that took the place of a former one, while its exhibition is public. */
export async function findNewExhibitionSlug(ctx: Ctx, slug: string): Promise<string | null> {
  const id = await findFormerOwner(ctx, 'EXHIBITION', slug)
  const row = id && (await ctx.db.exhibition.findFirst({ where: { id, ...PUBLIC_EXHIBITION }, select: { slug: true } }))
  return row ? row.slug : null
}

export type ExhibitionHead = Awaited<ReturnType<typeof getExhibition>>

/** Figures for the overview: what a visitor finds inside. */
export function countExhibition(ctx: Ctx, exhibitionId: string) {
  return ctx.infra.shortMemory.recall(`exhibition ${exhibitionId}`, () => countNow(ctx, exhibitionId))
}

async function countNow(ctx: Ctx, exhibitionId: string) {
  const [exhibits, pavilions, halls, countries] = await Promise.all([
    ctx.db.exhibit.count({
      where: { exhibitionId, product: { status: 'PUBLISHED' }, exhibitor: { status: 'PUBLISHED' } },
    }),
    ctx.db.pavilion.count({ where: { exhibitionId } }),
    ctx.db.hall.count({ where: { exhibitionId } }),
    ctx.db.organization.groupBy({
      by: ['country'],
      where: { exhibitors: { some: { exhibitionId, status: 'PUBLISHED' } } },
      _count: true,
    }),
  ])
  const byCountry = countries.map((row) => ({ country: row.country, count: row._count }))
  return { exhibits, pavilions, halls, byCountry: byCountry.sort((a, b) => b.count - a.count) }
}

/** Pavilions in the organizer's order, each with its number of exhibitors. */
export async function listPavilions(ctx: Ctx, exhibition: { id: string; sourceLocale?: Locale }) {
  const rows = await ctx.db.pavilion.findMany({
    where: { exhibitionId: exhibition.id },
    orderBy: { position: 'asc' },
    select: {
      slug: true,
      country: true,
      colour: true,
      translations: { select: { locale: true, name: true, description: true } },
      _count: { select: { exhibitors: { where: { status: 'PUBLISHED' } } } },
    },
  })
  return rows.map((row) => ({
    slug: row.slug,
    country: row.country,
    colour: row.colour,
    name: pickPhrase(row.translations, 'name', ctx.locale) ?? { text: row.slug, locale: 'en' as const },
    description: pickPhrase(row.translations, 'description', ctx.locale),
    exhibitorCount: row._count.exhibitors,
  }))
}

export type PavilionCard = Awaited<ReturnType<typeof listPavilions>>[number]
