import type { Actor, Ctx } from '#app/core/ctx.ts'
import { pickPhrase, type Phrase } from '#app/core/translation.ts'
import type { Locale } from '#app/core/locale.ts'
import { maySeePrices } from '#app/modules/catalogue/policy.ts'
import { toNames } from '#app/modules/organizations/names.ts'
import type { PriceVisibility, VerificationLevel } from '#prisma/enums.ts'
import type { PriceView, ProductCard } from './cards.ts'

interface Titled {
  locale: Locale
  title: string
}

interface ProductRow {
  id: string
  organizationId: string
  externalId: string
  slug: string
  sourceLocale: Locale
  priceVisibility: PriceVisibility
  categoryId: string | null
  hsCode: string | null
  moq: number | null
  unit: string | null
  sample: boolean
  country: string
  organizationSlug: string
  organizationCountry: string
  verification: VerificationLevel
  nameLatin: string
  nameNative: string | null
  nameChinese: string | null
  nativeLocale: Locale
  words: Titled[] | null
  category: { locale: Locale; name: string }[] | null
  image: ProductCard['image']
  breaks: Omit<PriceView & { shown: true }, 'shown'>[] | null
  certificates: string[]
  exhibitions: ProductCard['exhibitions'] | null
}

/** The products of `ids` that this reader may see now, with no more of their prices than the reader may see. */
export async function listProductCards(
  ctx: Ctx,
  ids: string[],
  options: { publicPricesOnly?: boolean } = {},
): Promise<Map<string, ProductCard>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db.$queryRaw<ProductRow[]>`
    SELECT p.id, p."organizationId", p."externalId", p.slug, p."sourceLocale"::text, p."priceVisibility"::text, p."categoryId",
      p."hsCode", p.moq, p.unit::text, p.sample, coalesce(p."originCountry", o.country)::text AS country,
      o.slug AS "organizationSlug", o.country::text AS "organizationCountry", o.verification::text,
      o."nameLatin", o."nameNative", o."nameChinese", o."nativeLocale"::text,
      (SELECT json_agg(json_build_object('locale', locale, 'title', title)) FROM product_translation
        WHERE "productId" = p.id) AS words,
      (SELECT json_agg(json_build_object('locale', locale, 'name', name)) FROM category_translation
        WHERE "categoryId" = p."categoryId") AS category,
      (SELECT json_build_object('id', m.id, 'placeholder', m.placeholder, 'width', m.width, 'height', m.height)
        FROM product_image i JOIN media m ON m.id = i."mediaId" AND m.state = 'READY'
        WHERE i."productId" = p.id ORDER BY i.position LIMIT 1) AS image,
      (SELECT json_agg(json_build_object('amount', amount, 'currency', currency, 'minQuantity', "minQuantity",
          'incoterm', incoterm, 'namedPlace', "namedPlace") ORDER BY "minQuantity", amount, currency)
        FROM price_break WHERE "productId" = p.id) AS breaks,
      ARRAY(SELECT scheme FROM product_certificate WHERE "productId" = p.id ORDER BY scheme) AS certificates,
      (SELECT json_agg(json_build_object('slug', f.slug, 'exhibitor', e.slug) ORDER BY f."startsOn", f.slug)
        FROM exhibit x JOIN exhibitor e ON e.id = x."exhibitorId" AND e.status = 'PUBLISHED'
        JOIN exhibition f ON f.id = e."exhibitionId" AND f.status <> 'DRAFT'
        WHERE x."productId" = p.id) AS exhibitions
    FROM product p JOIN organization o ON o.id = p."organizationId"
    WHERE p.id = ANY(${ids}::uuid[]) AND p.status = 'PUBLISHED'
      AND (p."priceVisibility" = 'PUBLIC' OR NOT ${options.publicPricesOnly ?? false}::boolean)`
  return new Map(rows.map((row) => [row.id, toCard(ctx, row)]))
}

function toCard(ctx: Ctx, row: ProductRow): ProductCard {
  const title = pickPhrase(row.words ?? [], 'title', ctx.locale, row.sourceLocale) ?? untitled(row)
  return {
    kind: 'product',
    id: row.id,
    externalId: row.externalId,
    slug: row.slug,
    title,
    originalTitle: originalOf(row, title),
    organization: {
      slug: row.organizationSlug,
      names: toNames(row),
      country: row.organizationCountry,
      verification: row.verification,
    },
    categoryId: row.categoryId,
    categoryName: pickPhrase(row.category ?? [], 'name', ctx.locale),
    hsCode: row.hsCode,
    country: row.country,
    image: row.image,
    price: toPrice(ctx.actor, row),
    moq: row.moq,
    unit: row.unit,
    sample: row.sample,
    certificates: row.certificates,
    exhibitions: row.exhibitions ?? [],
    highlight: [],
  }
}

function untitled(row: ProductRow): Phrase {
  return { text: row.externalId, locale: row.sourceLocale }
}

function originalOf(row: ProductRow, shown: Phrase): Phrase | null {
  const original = row.words?.find((one) => one.locale === row.sourceLocale)
  if (!original || original.title === shown.text) return null
  return { text: original.title, locale: original.locale }
}

/** Nobody is told that a break exists which they may not read. */
function toPrice(actor: Actor, row: ProductRow): PriceView {
  const access = maySeePrices(actor, row)
  if (access !== 'yes') return { shown: false, reason: access }
  const quoted = row.breaks?.filter((one) => one.currency === row.breaks?.[0]?.currency) ?? []
  const [cheapest] = quoted.sort((a, b) => a.amount - b.amount)
  return cheapest ? { shown: true, ...cheapest } : { shown: false, reason: 'on_request' }
}
