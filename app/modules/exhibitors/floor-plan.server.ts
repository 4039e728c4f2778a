import type { Ctx } from '#app/core/ctx.ts'
import { pickPhrase, type Phrase } from '#app/core/translation.ts'
import { pickCity } from '#app/modules/organizations/city.ts'
import { namesSelect, toNames, type NamesView } from '#app/modules/organizations/names.ts'

export interface PlanBooth {
  number: string
  /** Corners in decimetres inside the hall. */
  polygon: [number, number][]
  area: number
  kind: string
  exhibitor: {
    slug: string
    names: NamesView
    /** Its city in Latin letters and in the reader's language. */
    cities: string[]
    pavilion: string | null
    summary: Phrase | null
    exhibitCount: number
  } | null
}

export interface PlanHall {
  code: string
  name: Phrase
  width: number
  height: number
  booths: PlanBooth[]
}

/** Every hall with every booth, taken or free: the floor plan and its list twin. */
export async function listPlanHalls(ctx: Ctx, exhibitionId: string): Promise<PlanHall[]> {
  const halls = await ctx.db.hall.findMany({
    where: { exhibitionId },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
    select: {
      code: true,
      width: true,
      height: true,
      translations: { select: { locale: true, name: true } },
      booths: {
        orderBy: { number: 'asc' },
        select: { number: true, polygon: true, area: true, kind: true, exhibitor: { select: planExhibitor } },
      },
    },
  })
  return halls.map((hall) => ({
    code: hall.code,
    name: pickPhrase(hall.translations, 'name', ctx.locale) ?? { text: hall.code, locale: 'en' },
    width: hall.width,
    height: hall.height,
    booths: hall.booths.map(({ polygon, exhibitor, ...booth }) => ({
      ...booth,
      polygon: toCorners(polygon),
      exhibitor:
        exhibitor?.status === 'PUBLISHED'
          ? {
              slug: exhibitor.slug,
              names: toNames(exhibitor.organization),
              cities: [exhibitor.organization.city, pickCity(exhibitor.organization, ctx.locale)?.text].filter(
                (city) => typeof city === 'string',
              ),
              pavilion: exhibitor.pavilion?.slug ?? null,
              summary: pickPhrase(
                exhibitor.organization.translations,
                'summary',
                ctx.locale,
                exhibitor.organization.nativeLocale,
              ),
              exhibitCount: exhibitor._count.exhibits,
            }
          : null,
    })),
  }))
}

const planExhibitor = {
  slug: true,
  status: true,
  pavilion: { select: { slug: true } },
  organization: {
    select: { ...namesSelect, city: true, translations: { select: { locale: true, summary: true, city: true } } },
  },
  _count: { select: { exhibits: true } },
} as const

/** The column is JSON; whatever is no pair of numbers is left out rather than drawn wrong. */
function toCorners(polygon: unknown): [number, number][] {
  if (!Array.isArray(polygon)) return []
  return polygon.filter(
    (corner): corner is [number, number] =>
      Array.isArray(corner) && corner.length === 2 && corner.every(Number.isFinite),
  )
}
