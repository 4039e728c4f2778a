import type { Ctx } from '#app/core/ctx.ts'
import type { Locale } from '#app/core/locale.ts'
import { pickPhrase } from '#app/core/translation.ts'
import type { ExhibitionCard } from './cards.ts'

interface ExhibitionRow {
  id: string
  slug: string
  sourceLocale: Locale
  timeZone: string
  startsOn: string
  endsOn: string
  format: ExhibitionCard['format']
  country: string
  city: string
  words: { locale: Locale; name: string; tagline: string | null; venue: string | null }[] | null
  image: ExhibitionCard['image']
  exhibitorCount: number
}

/** The exhibitions of `ids` that may be seen now. */
export async function listExhibitionCards(ctx: Ctx, ids: string[]): Promise<Map<string, ExhibitionCard>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db.$queryRaw<ExhibitionRow[]>`
    SELECT f.id, f.slug, f."sourceLocale"::text, f."timeZone", f."startsOn"::text, f."endsOn"::text, f.format::text,
      f.country::text, f.city,
      (SELECT json_agg(json_build_object('locale', locale, 'name', name, 'tagline', tagline, 'venue', venue)) FROM exhibition_translation
        WHERE "exhibitionId" = f.id) AS words,
      (SELECT json_build_object('id', m.id, 'placeholder', m.placeholder, 'width', m.width, 'height', m.height)
        FROM media m WHERE m.id = f."coverId" AND m.state = 'READY') AS image,
      (SELECT count(*)::int FROM exhibitor WHERE "exhibitionId" = f.id AND status = 'PUBLISHED') AS "exhibitorCount"
    FROM exhibition f
    WHERE f.id = ANY(${ids}::uuid[]) AND f.status <> 'DRAFT'`
  return new Map(rows.map((row) => [row.id, toCard(ctx, row)]))
}

function toCard(ctx: Ctx, { words, sourceLocale, ...row }: ExhibitionRow): ExhibitionCard {
  return {
    kind: 'exhibition',
    ...row,
    name: pickPhrase(words ?? [], 'name', ctx.locale, sourceLocale) ?? { text: row.slug, locale: 'en' },
    tagline: pickPhrase(words ?? [], 'tagline', ctx.locale, sourceLocale),
    venue: pickPhrase(words ?? [], 'venue', ctx.locale, sourceLocale),
    highlight: [],
  }
}
