import type { Ctx } from '#app/core/ctx.ts'
import type { Locale } from '#app/core/locale.ts'
import { pickPhrase } from '#app/core/translation.ts'
import { toNames } from '#app/modules/organizations/names.ts'
import type { VerificationLevel } from '#prisma/enums.ts'
import type { ExhibitorCard } from './cards.ts'

interface Named {
  locale: Locale
  name: string
}

interface ExhibitorRow {
  id: string
  slug: string
  organizationSlug: string
  country: string
  verification: VerificationLevel
  nameLatin: string
  nameNative: string | null
  nameChinese: string | null
  nativeLocale: Locale
  words: { locale: Locale; summary: string | null }[] | null
  image: ExhibitorCard['image']
  exhibitionSlug: string
  exhibitionLocale: Locale
  exhibition: Named[] | null
  booth: string | null
  pavilionSlug: string | null
  pavilionColour: string | null
  pavilion: Named[] | null
  productCount: number
}

/** The exhibitors of `ids` that may be seen now. */
export async function listExhibitorCards(ctx: Ctx, ids: string[]): Promise<Map<string, ExhibitorCard>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db.$queryRaw<ExhibitorRow[]>`
    SELECT e.id, e.slug, o.slug AS "organizationSlug", o.country::text, o.verification::text,
      o."nameLatin", o."nameNative", o."nameChinese", o."nativeLocale"::text,
      (SELECT json_agg(json_build_object('locale', locale, 'summary', summary)) FROM organization_translation
        WHERE "organizationId" = o.id) AS words,
      (SELECT json_build_object('id', m.id, 'placeholder', m.placeholder, 'width', m.width, 'height', m.height)
        FROM media m WHERE m.id = o."logoId" AND m.state = 'READY') AS image,
      f.slug AS "exhibitionSlug", f."sourceLocale"::text AS "exhibitionLocale",
      (SELECT json_agg(json_build_object('locale', locale, 'name', name)) FROM exhibition_translation
        WHERE "exhibitionId" = f.id) AS exhibition,
      b.number AS booth, v.slug AS "pavilionSlug", v.colour AS "pavilionColour",
      (SELECT json_agg(json_build_object('locale', locale, 'name', name)) FROM pavilion_translation
        WHERE "pavilionId" = v.id) AS pavilion,
      (SELECT count(*)::int FROM exhibit x JOIN product p ON p.id = x."productId" AND p.status = 'PUBLISHED'
        WHERE x."exhibitorId" = e.id) AS "productCount"
    FROM exhibitor e
    JOIN organization o ON o.id = e."organizationId"
    JOIN exhibition f ON f.id = e."exhibitionId" AND f.status <> 'DRAFT'
    LEFT JOIN booth b ON b.id = e."boothId"
    LEFT JOIN pavilion v ON v.id = e."pavilionId"
    WHERE e.id = ANY(${ids}::uuid[]) AND e.status = 'PUBLISHED'`
  return new Map(rows.map((row) => [row.id, toCard(ctx, row)]))
}

function toCard(ctx: Ctx, row: ExhibitorRow): ExhibitorCard {
  const { exhibitionSlug, pavilionSlug } = row
  const nameOf = (all: Named[] | null, slug: string) =>
    pickPhrase(all ?? [], 'name', ctx.locale, row.exhibitionLocale) ?? { text: slug, locale: 'en' as const }
  return {
    kind: 'exhibitor',
    id: row.id,
    slug: row.slug,
    organization: {
      slug: row.organizationSlug,
      names: toNames(row),
      country: row.country,
      verification: row.verification,
    },
    summary: pickPhrase(row.words ?? [], 'summary', ctx.locale, row.nativeLocale),
    image: row.image,
    exhibition: { slug: exhibitionSlug, name: nameOf(row.exhibition, exhibitionSlug) },
    booth: row.booth,
    pavilion:
      pavilionSlug === null
        ? null
        : { slug: pavilionSlug, name: nameOf(row.pavilion, pavilionSlug), colour: row.pavilionColour ?? '' },
    productCount: row.productCount,
    highlight: [],
  }
}
