import { z } from 'zod'
import type { Ctx } from '#app/core/ctx.ts'
import { LOCALES } from '#app/core/locale.ts'
import { toPageOf } from '#app/core/page.ts'
import {
  countExhibition,
  getExhibition,
  listExhibitions,
  listPavilions,
  type ExhibitionCard,
} from './queries.server.ts'

export const apiExhibition = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    nameLocale: z.enum(LOCALES),
    tagline: z.string().nullable(),
    startsOn: z.string().meta({ description: 'YYYY-MM-DD at the venue' }),
    endsOn: z.string(),
    timeZone: z.string().meta({ description: 'IANA zone of the venue' }),
    phase: z.enum(['upcoming', 'live', 'past']),
    format: z.enum(['ONLINE', 'HALL', 'HYBRID']),
    country: z.string(),
    city: z.string(),
    venue: z.string().nullable(),
    organizer: z.object({ slug: z.string(), name: z.string() }),
    exhibitorCount: z.number().int(),
  })
  .meta({ id: 'Exhibition' })

export const apiExhibitionDetail = apiExhibition
  .extend({
    description: z.string().nullable(),
    exhibitCount: z.number().int(),
    pavilions: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        country: z.string().nullable(),
        exhibitorCount: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'ExhibitionDetail' })

/** Public exhibitions by id; there are few enough to read them all for each page. */
export async function listApiExhibitions(ctx: Ctx, { after, limit }: { after: string | null; limit: number }) {
  const all = (await listExhibitions(ctx)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const rest = all.filter((one) => after === null || one.id > after)
  const { items, nextCursor } = toPageOf(rest, limit)
  return { items: items.map(toApiExhibition), nextCursor }
}

export async function getApiExhibition(ctx: Ctx, slug: string): Promise<z.infer<typeof apiExhibitionDetail>> {
  const exhibition = await getExhibition(ctx, slug)
  const [figures, pavilions] = await Promise.all([countExhibition(ctx, exhibition.id), listPavilions(ctx, exhibition)])
  return {
    ...toApiExhibition(exhibition),
    description: exhibition.description?.text ?? null,
    exhibitCount: figures.exhibits,
    pavilions: pavilions.map((pavilion) => ({
      slug: pavilion.slug,
      name: pavilion.name.text,
      country: pavilion.country,
      exhibitorCount: pavilion.exhibitorCount,
    })),
  }
}

function toApiExhibition(exhibition: ExhibitionCard): z.infer<typeof apiExhibition> {
  const { name, tagline, venue, organizer, cover: _, daysUntil: __, ...rest } = exhibition
  return {
    ...rest,
    name: name.text,
    nameLocale: name.locale,
    tagline: tagline?.text ?? null,
    venue: venue?.text ?? null,
    organizer: { slug: organizer.slug, name: organizer.names.latin },
  }
}
