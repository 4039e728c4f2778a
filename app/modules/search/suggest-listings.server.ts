import { z } from 'zod'
import type { Ctx } from '#app/core/ctx.ts'
import type { ListingKind, Suggestion } from '#app/core/search-port.ts'
import { pickPhrase, type Phrase } from '#app/core/translation.ts'
import { LOCALES, type Locale } from '#app/core/locale.ts'

const MAX_TYPED = 100

export const suggestQuery = z.object({
  q: z.string().meta({ description: 'What was typed so far' }),
  exhibition: z.string().optional().meta({ description: 'Slug; only listings of this exhibition' }),
  limit: z.coerce.number().int().min(1).max(20).catch(8),
  locale: z.string().optional().meta({ description: 'Language of the words: en, zh, ru, ur or ro' }),
})

export const apiSuggestions = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['product', 'exhibitor', 'exhibition', 'category', 'query']),
      id: z.string(),
      label: z.object({ text: z.string(), locale: z.enum(LOCALES) }),
      slug: z.string().nullable(),
      exhibition: z.string().nullable(),
      detail: z.object({ text: z.string(), locale: z.enum(LOCALES) }).nullable(),
    }),
  ),
})

/** One line below the search field. `slug` and `exhibition` make its link; a category has only its id. */
export interface SuggestionRow {
  kind: Suggestion['kind']
  id: string
  label: Phrase
  slug: string | null
  exhibition: string | null
  /** The company of a product, the exhibition of an exhibitor. */
  detail: Phrase | null
}

interface NamedRow {
  id: string
  slug: string | null
  exhibition: string | null
  sourceLocale: Locale
  names: { locale: Locale; name: string }[] | null
  detail: string | null
}

/** What is typed, completed by what this reader may see, in the engine's order. */
export async function suggestListings(
  ctx: Ctx,
  input: { q: string; limit?: number; exhibition?: string | undefined },
): Promise<SuggestionRow[]> {
  const q = [...input.q.toWellFormed().trim()].slice(0, MAX_TYPED).join('')
  if (q === '') return []
  const suggested = await ctx.infra.search.suggest({
    q,
    locale: ctx.locale,
    limit: input.limit ?? 8,
    ...(input.exhibition ? { exhibition: input.exhibition } : {}),
  })
  const rows = await listNamed(ctx, suggested)
  return suggested.flatMap((suggestion) => toRow(ctx, suggestion, rows))
}

function toRow(ctx: Ctx, { kind, id, text }: Suggestion, rows: Map<string, NamedRow>): SuggestionRow[] {
  const shown = { kind, id, slug: null, exhibition: null, detail: null }
  if (kind === 'category' || kind === 'query') return [{ ...shown, label: { text, locale: ctx.locale } }]
  const row = rows.get(id)
  const label = row && pickPhrase(row.names ?? [], 'name', ctx.locale, row.sourceLocale)
  if (!row || !label) return []
  const detail = row.detail ? { text: row.detail, locale: toDetailLocale(ctx.locale, row.detail) } : null
  return [{ ...shown, label, slug: row.slug, exhibition: row.exhibition, detail }]
}

/** Names stand in the reader's language or in Latin letters; only the letters tell which. */
function toDetailLocale(locale: Locale, detail: string): Locale {
  return /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(detail) ? 'en' : locale
}

/** One query tells which of the suggested listings are public, and what to call them. */
async function listNamed(ctx: Ctx, suggested: Suggestion[]): Promise<Map<string, NamedRow>> {
  const idsOf = (kind: ListingKind) => suggested.filter((one) => one.kind === kind).map((one) => one.id)
  const rows = await ctx.db.$queryRaw<NamedRow[]>`
    SELECT p.id, p.slug, NULL AS exhibition, p."sourceLocale"::text, CASE WHEN ${ctx.locale} = 'zh' AND o."nameChinese" IS NOT NULL THEN o."nameChinese"
        WHEN ${ctx.locale} = o."nativeLocale"::text AND o."nameNative" IS NOT NULL AND ${ctx.locale} <> 'en' THEN o."nameNative"
        ELSE o."nameLatin" END AS detail,
      (SELECT json_agg(json_build_object('locale', locale, 'name', title)) FROM product_translation
        WHERE "productId" = p.id) AS names
    FROM product p JOIN organization o ON o.id = p."organizationId"
    WHERE p.id = ANY(${idsOf('product')}::uuid[]) AND p.status = 'PUBLISHED'
    UNION ALL
    SELECT e.id, e.slug, f.slug, o."nativeLocale"::text, NULL,
      (SELECT json_agg(json_build_object('locale', locale, 'name', name))
        FROM (VALUES ('en', o."nameLatin"), ('zh', coalesce(o."nameChinese", CASE WHEN o."nativeLocale" = 'zh' THEN o."nameNative" END)),
          (nullif(nullif(o."nativeLocale"::text, 'en'), 'zh'), o."nameNative")) AS n (locale, name)
        WHERE locale IS NOT NULL AND name IS NOT NULL)
    FROM exhibitor e JOIN organization o ON o.id = e."organizationId"
    JOIN exhibition f ON f.id = e."exhibitionId" AND f.status <> 'DRAFT'
    WHERE e.id = ANY(${idsOf('exhibitor')}::uuid[]) AND e.status = 'PUBLISHED'
    UNION ALL
    SELECT f.id, f.slug, f.slug, f."sourceLocale"::text,
      coalesce((SELECT venue FROM exhibition_translation WHERE "exhibitionId" = f.id AND locale::text = ${ctx.locale}), f.city),
      (SELECT json_agg(json_build_object('locale', locale, 'name', name)) FROM exhibition_translation
        WHERE "exhibitionId" = f.id)
    FROM exhibition f WHERE f.id = ANY(${idsOf('exhibition')}::uuid[]) AND f.status <> 'DRAFT'`
  return new Map(rows.map((row) => [row.id, row]))
}
