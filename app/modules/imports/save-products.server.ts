import type { Prisma } from '#prisma/client.ts'
import type { ProductRow } from './product-writer.server.ts'

type Db = Prisma.TransactionClient

export interface StoredProduct {
  id: string
  slug: string
  organizationId: string
  externalId: string
  contentHash: string | null
}

export async function findProducts(db: Db, organizationIds: string[], externalIds: string[]): Promise<StoredProduct[]> {
  if (organizationIds.length === 0) return []
  return db.$queryRaw<StoredProduct[]>`
    select p.id, p.slug, p."organizationId", p."externalId", p."contentHash"
    from unnest(${organizationIds}::uuid[], ${externalIds}::text[]) as k(organization, external)
    join product p on p."organizationId" = k.organization and p."externalId" = k.external`
}

/** Writes rows that are new or differ; one statement for each table, whatever the number of rows. */
export async function saveProducts(db: Db, rows: readonly ProductRow[]): Promise<void> {
  if (rows.length === 0) return
  await saveFacts(db, rows)
  const changed = rows.filter((row) => row.storedHash !== null).map((row) => row.id)
  if (changed.length > 0) await clearParts(db, changed)
  await saveWords(db, rows, changed)
  await savePrices(db, rows)
  await saveCertificates(db, rows)
  await saveImages(db, rows)
}

async function saveFacts(db: Db, rows: readonly ProductRow[]): Promise<void> {
  const facts = rows.map(({ id, organizationId, slug, product: { draft, categoryId, attributes, contentHash } }) => {
    const {
      row: _row,
      organization: _organization,
      words: _words,
      prices: _prices,
      certificates: _certificates,
      images: _images,
      category: _category,
      ...plain
    } = draft
    return { ...plain, id, organizationId, slug, categoryId, attributes, contentHash }
  })
  await db.$executeRaw`
    insert into product as p (id, "organizationId", "externalId", slug, "sourceLocale", "categoryId", "hsCode", "originCountry", brand,
      moq, unit, "leadTimeDays", packing, "priceVisibility", sample, "samplePrice", "sampleCurrency", attributes, "contentHash")
    select id, "organizationId", "externalId", slug, "sourceLocale", "categoryId", "hsCode", origin, brand,
      moq, unit, "leadTimeDays", packing, "priceVisibility", sample, "samplePrice", "sampleCurrency", attributes, "contentHash"
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as r(id uuid, "organizationId" uuid, "externalId" text, slug text,
      "sourceLocale" locale, "categoryId" text, "hsCode" text, origin text, brand text, moq int, unit unit, "leadTimeDays" int,
      packing text, "priceVisibility" price_visibility, sample boolean, "samplePrice" bigint, "sampleCurrency" text,
      attributes jsonb, "contentHash" text)
    on conflict (id) do update set "sourceLocale" = excluded."sourceLocale", "categoryId" = excluded."categoryId",
      "hsCode" = excluded."hsCode", "originCountry" = excluded."originCountry", brand = excluded.brand, moq = excluded.moq,
      unit = excluded.unit, "leadTimeDays" = excluded."leadTimeDays", packing = excluded.packing,
      "priceVisibility" = excluded."priceVisibility", sample = excluded.sample, "samplePrice" = excluded."samplePrice",
      "sampleCurrency" = excluded."sampleCurrency", attributes = excluded.attributes, "contentHash" = excluded."contentHash",
      version = p.version + 1, "updatedAt" = now()`
}

async function clearParts(db: Db, ids: string[]): Promise<void> {
  await db.$executeRaw`delete from price_break where "productId" = any(${ids}::uuid[])`
  await db.$executeRaw`delete from product_certificate where "productId" = any(${ids}::uuid[])`
  await db.$executeRaw`delete from product_image where "productId" = any(${ids}::uuid[])`
}

/** Languages that the file does not have stay; where their original says something else now, they are marked as older. */
async function saveWords(db: Db, rows: readonly ProductRow[], changed: string[]): Promise<void> {
  const words = rows.flatMap(({ id, product: { draft } }) =>
    draft.words.map((one) => ({ id, ...one, state: one.locale === draft.sourceLocale ? 'ORIGINAL' : 'APPROVED' })),
  )
  const isChanged = new Set(changed)
  const originals = words.filter((one) => one.state === 'ORIGINAL' && isChanged.has(one.id))
  if (originals.length > 0)
    await db.$executeRaw`
      update product_translation t set state = 'STALE'
      from jsonb_to_recordset(${JSON.stringify(originals)}::jsonb) as r(id uuid, locale locale, title text, description text)
      where t."productId" = r.id and t.locale <> r.locale and not exists (
        select from product_translation o where o."productId" = r.id and o.locale = r.locale and o.state = 'ORIGINAL'
          and o.title = r.title and o.description is not distinct from r.description)`
  await db.$executeRaw`
    insert into product_translation ("productId", locale, state, title, description)
    select id, locale, state, title, description
    from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as r(id uuid, locale locale, state translation_state, title text, description text)
    on conflict ("productId", locale) do update set state = excluded.state, title = excluded.title, description = excluded.description`
}

async function savePrices(db: Db, rows: readonly ProductRow[]): Promise<void> {
  const prices = rows.flatMap(({ id, product }) => product.draft.prices.map((price) => ({ id, ...price })))
  if (prices.length === 0) return
  await db.$executeRaw`
    insert into price_break ("productId", "minQuantity", amount, currency, incoterm, "namedPlace")
    select id, "minQuantity", amount, currency, incoterm, "namedPlace"
    from jsonb_to_recordset(${JSON.stringify(prices)}::jsonb) as r(id uuid, "minQuantity" int, amount bigint, currency text,
      incoterm incoterm, "namedPlace" text)`
}

async function saveCertificates(db: Db, rows: readonly ProductRow[]): Promise<void> {
  const certificates = rows.flatMap(({ id, product }) => product.draft.certificates.map((one) => ({ id, ...one })))
  if (certificates.length === 0) return
  await db.$executeRaw`
    insert into product_certificate ("productId", scheme, "expiresOn")
    select id, scheme, "expiresOn"
    from jsonb_to_recordset(${JSON.stringify(certificates)}::jsonb) as r(id uuid, scheme text, "expiresOn" date)`
}

async function saveImages(db: Db, rows: readonly ProductRow[]): Promise<void> {
  const images = rows.flatMap(({ id, product }) =>
    product.images.map((image, position) => ({ id, position, mediaId: image.id })),
  )
  if (images.length === 0) return
  await db.$executeRaw`
    insert into product_image ("productId", position, "mediaId")
    select id, position, "mediaId"
    from jsonb_to_recordset(${JSON.stringify(images)}::jsonb) as r(id uuid, position int, "mediaId" uuid)`
}

/** Shows the batch's products at the exhibition, each by the exhibitor of its own organization. */
export async function saveExhibits(db: Db, exhibitionId: string, rows: readonly ProductRow[]): Promise<void> {
  const exhibits = rows.flatMap(({ id, organizationId, exhibitorId, product }) =>
    exhibitorId ? [{ id, organizationId, exhibitorId, position: product.draft.row }] : [],
  )
  await db.$executeRaw`
    insert into exhibit ("exhibitorId", "productId", "exhibitionId", "organizationId", position)
    select "exhibitorId", id, ${exhibitionId}::uuid, "organizationId", position
    from jsonb_to_recordset(${JSON.stringify(exhibits)}::jsonb) as r(id uuid, "organizationId" uuid, "exhibitorId" uuid, position int)
    on conflict ("exhibitorId", "productId") do nothing`
}
