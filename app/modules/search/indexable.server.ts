import type { Locale } from '#app/core/locale.ts'
import { toMajorUnits } from '#app/core/money.ts'
import type { ListingKind } from '#app/core/search-port.ts'

/** The part of a pg client that reading needs; inside the caller's transaction, if there is one. */
export interface Rows {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>
}

/** What the public may read of a listing, in every language it is written in; hidden prices never get this far. */
export interface IndexableListing {
  kind: ListingKind
  id: string
  version: number
  sourceLocale: Locale
  titles: Partial<Record<Locale, string>>
  descriptions: Partial<Record<Locale, string>>
  brand: string | null
  exhibitorNames: string[]
  categoryId: string | null
  hs: string | null
  country: string | null
  moq: number | null
  price: { currency: string; min: number; max: number } | null
  certificates: string[]
  incoterms: string[]
  exhibitions: string[]
  pavilions: string[]
  verified: boolean
  sample: boolean
  updatedAt: Date
}

interface PriceBreakRow {
  amount: number
  currency: string
}

type IndexableRow = Omit<IndexableListing, 'kind' | 'version' | 'price' | 'exhibitorNames'> & {
  names: (string | null)[]
  prices: PriceBreakRow[] | null
}

const QUERIES: Record<ListingKind, string> = {
  product: `
    SELECT p.id, p."sourceLocale", p.brand, p."categoryId", p."hsCode" AS hs, p.moq, p.sample, p."updatedAt",
      coalesce(w.titles, '{}') AS titles, coalesce(w.descriptions, '{}') AS descriptions,
      coalesce(p."originCountry", o.country) AS country, o.verification = 'VERIFIED' AS verified,
      ARRAY[o."nameLatin", o."nameNative", o."nameChinese"] AS names,
      CASE WHEN p."priceVisibility" = 'PUBLIC' THEN b.prices END AS prices, coalesce(b.incoterms, '{}') AS incoterms,
      ARRAY(SELECT scheme FROM product_certificate WHERE "productId" = p.id ORDER BY scheme) AS certificates,
      coalesce(x.exhibitions, '{}') AS exhibitions, coalesce(x.pavilions, '{}') AS pavilions
    FROM product p
    JOIN organization o ON o.id = p."organizationId"
    LEFT JOIN LATERAL (
      SELECT json_object_agg(locale, title) AS titles,
        json_object_agg(locale, description) FILTER (WHERE description IS NOT NULL) AS descriptions
      FROM product_translation WHERE "productId" = p.id
    ) w ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('amount', amount, 'currency', currency) ORDER BY "minQuantity", amount, currency) AS prices,
        array_agg(DISTINCT incoterm::text) AS incoterms
      FROM price_break WHERE "productId" = p.id
    ) b ON true
    LEFT JOIN LATERAL (
      SELECT array_agg(DISTINCT f.slug) AS exhibitions,
        array_agg(DISTINCT f.slug || '/' || v.slug) FILTER (WHERE v.slug IS NOT NULL) AS pavilions
      FROM exhibit t
      JOIN exhibitor e ON e.id = t."exhibitorId" AND e.status = 'PUBLISHED'
      JOIN exhibition f ON f.id = e."exhibitionId" AND f.status <> 'DRAFT'
      LEFT JOIN pavilion v ON v.id = e."pavilionId"
      WHERE t."productId" = p.id
    ) x ON true
    WHERE p.id = ANY($1::uuid[]) AND p.status = 'PUBLISHED'`,
  exhibitor: `
    SELECT e.id, o."nativeLocale" AS "sourceLocale", e."updatedAt",
      (SELECT json_object_agg(locale, name) FROM (VALUES ('en', o."nameLatin"), ('zh', coalesce(o."nameChinese", CASE WHEN o."nativeLocale" = 'zh' THEN o."nameNative" END)),
        (nullif(nullif(o."nativeLocale"::text, 'en'), 'zh'), o."nameNative")) AS n (locale, name)
        WHERE locale IS NOT NULL AND name IS NOT NULL) AS titles,
      coalesce(w.descriptions, '{}') AS descriptions,
      ARRAY[o."nameLatin", o."nameNative", o."nameChinese"] AS names,
      o.country, o.verification = 'VERIFIED' AS verified, ARRAY[f.slug] AS exhibitions,
      CASE WHEN v.slug IS NULL THEN '{}' ELSE ARRAY[f.slug || '/' || v.slug] END AS pavilions,
      NULL AS brand, NULL AS "categoryId", NULL AS hs, NULL::int AS moq, NULL AS prices, false AS sample,
      '{}'::text[] AS certificates, '{}'::text[] AS incoterms
    FROM exhibitor e
    JOIN organization o ON o.id = e."organizationId"
    JOIN exhibition f ON f.id = e."exhibitionId" AND f.status <> 'DRAFT'
    LEFT JOIN pavilion v ON v.id = e."pavilionId"
    LEFT JOIN LATERAL (
      SELECT json_object_agg(locale, concat_ws(E'\\n', summary, description)) AS descriptions
      FROM organization_translation WHERE "organizationId" = o.id AND (summary IS NOT NULL OR description IS NOT NULL)
    ) w ON true
    WHERE e.id = ANY($1::uuid[]) AND e.status = 'PUBLISHED'`,
  exhibition: `
    SELECT f.id, f."sourceLocale", f."updatedAt", f.country,
      coalesce(w.titles, '{}') AS titles, coalesce(w.descriptions, '{}') AS descriptions,
      ARRAY[]::text[] AS names, ARRAY[f.slug] AS exhibitions, '{}'::text[] AS pavilions,
      NULL AS brand, NULL AS "categoryId", NULL AS hs, NULL::int AS moq, NULL AS prices,
      false AS sample, false AS verified, '{}'::text[] AS certificates, '{}'::text[] AS incoterms
    FROM exhibition f
    LEFT JOIN LATERAL (
      SELECT json_object_agg(locale, name) AS titles,
        json_object_agg(locale, concat_ws(E'\\n', tagline, description, venue, f.city)) AS descriptions
      FROM exhibition_translation WHERE "exhibitionId" = f.id
    ) w ON true
    WHERE f.id = ANY($1::uuid[]) AND f.status <> 'DRAFT'`,
}

/** What may be found of the ids asked for; whatever is missing from the answer is unpublished or gone. */
export async function listIndexable(
  db: Rows,
  kind: ListingKind,
  ids: string[],
  version: number,
): Promise<IndexableListing[]> {
  const { rows } = await db.query(QUERIES[kind], [ids])
  return (rows as IndexableRow[]).map(({ names, prices, ...row }) => ({
    kind,
    version,
    ...row,
    exhibitorNames: distinct(names),
    price: toRange(prices ?? []),
  }))
}

function distinct(names: (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null && name !== ''))] as string[]
}

/** From the cheapest to the dearest break in the currency that is quoted first. */
function toRange(prices: PriceBreakRow[]): IndexableListing['price'] {
  const currency = prices[0]?.currency
  if (!currency) return null
  const amounts = prices.filter((price) => price.currency === currency).map((price) => price.amount)
  const unit = toMajorUnits({ amount: 1, currency })
  return { currency, min: toDecimal(Math.min(...amounts), unit), max: toDecimal(Math.max(...amounts), unit) }
}

function toDecimal(amount: number, unit: number): number {
  return amount / Math.round(1 / unit)
}

/** Every listing the public may find, for comparing with what an index holds. */
export const INDEXABLE_IDS = `
  SELECT 'product'::listing_kind AS kind, id, "updatedAt" FROM product WHERE status = 'PUBLISHED'
  UNION ALL
  SELECT 'exhibitor', e.id, e."updatedAt" FROM exhibitor e JOIN exhibition f ON f.id = e."exhibitionId"
  WHERE e.status = 'PUBLISHED' AND f.status <> 'DRAFT'
  UNION ALL
  SELECT 'exhibition', id, "updatedAt" FROM exhibition WHERE status <> 'DRAFT'`
