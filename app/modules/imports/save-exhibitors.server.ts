import type { Prisma } from '#prisma/client.ts'
import type { ExhibitorRow } from './exhibitor-writer.server.ts'

type Db = Prisma.TransactionClient

/** An organization and, where it takes part already, its place. */
export interface StoredExhibitor {
  id: string
  slug: string
  externalId: string
  contentHash: string | null
  exhibitorId: string | null
  boothId: string | null
  pavilionId: string | null
}

export async function findExhibitors(db: Db, exhibitionId: string, externalIds: string[]): Promise<StoredExhibitor[]> {
  return db.$queryRaw<StoredExhibitor[]>`
    select o.id, o.slug, o."externalId", o."contentHash", e.id as "exhibitorId", e."boothId", e."pavilionId"
    from organization o left join exhibitor e on e."organizationId" = o.id and e."exhibitionId" = ${exhibitionId}::uuid
    where o."externalId" = any(${externalIds}::text[])`
}

export async function findSlugs(db: Db, slugs: string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ slug: string }[]>`select slug from organization where slug = any(${slugs}::text[])`
  return new Set(rows.map((row) => row.slug))
}

/** A profile without a picture in the file keeps the one it has; the day of verification stays where it stood. */
export async function saveOrganizations(db: Db, rows: readonly ExhibitorRow[]): Promise<void> {
  if (rows.length === 0) return
  const facts = rows.map(({ id, slug, item: { draft, logoId, coverId, contentHash } }) => {
    const { row: _row, words: _words, booth: _booth, pavilion: _pavilion, logo: _logo, cover: _cover, ...plain } = draft
    return { ...plain, id, slug, logoId, coverId, contentHash }
  })
  await db.$executeRaw`
    insert into organization as o (id, slug, "externalId", "nameLatin", "nameNative", "nameChinese", "nativeLocale", country, city, kinds,
      verification, "verifiedOn", website, "foundedYear", employees, "exportMarkets", "logoId", "coverId", "contentHash")
    select id, slug, "externalId", "nameLatin", "nameNative", "nameChinese", "nativeLocale", country, city, kinds,
      verification, case when verification = 'VERIFIED' then current_date end, website, "foundedYear", employees, "exportMarkets",
      "logoId", "coverId", "contentHash"
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as r(id uuid, slug text, "externalId" text, "nameLatin" text,
      "nameNative" text, "nameChinese" text, "nativeLocale" locale, country text, city text, kinds organization_kind[],
      verification verification_level, website text, "foundedYear" int, employees int, "exportMarkets" text[],
      "logoId" uuid, "coverId" uuid, "contentHash" text)
    on conflict (id) do update set "nameLatin" = excluded."nameLatin", "nameNative" = excluded."nameNative",
      "nameChinese" = excluded."nameChinese", "nativeLocale" = excluded."nativeLocale", country = excluded.country,
      city = excluded.city, kinds = excluded.kinds, verification = excluded.verification,
      "verifiedOn" = case when excluded.verification = 'VERIFIED' then coalesce(o."verifiedOn", current_date) end,
      website = excluded.website, "foundedYear" = excluded."foundedYear", employees = excluded.employees,
      "exportMarkets" = excluded."exportMarkets", "logoId" = coalesce(excluded."logoId", o."logoId"),
      "coverId" = coalesce(excluded."coverId", o."coverId"), "contentHash" = excluded."contentHash", "updatedAt" = now()`
  await saveWords(db, rows)
}

async function saveWords(db: Db, rows: readonly ExhibitorRow[]): Promise<void> {
  const words = rows.flatMap(({ id, item: { draft } }) =>
    draft.words.map((one) => ({ id, ...one, state: one.locale === draft.nativeLocale ? 'ORIGINAL' : 'APPROVED' })),
  )
  if (words.length === 0) return
  const changed = new Set(rows.flatMap((row) => (row.before === undefined ? [] : [row.id])))
  const originals = words.filter((one) => one.state === 'ORIGINAL' && changed.has(one.id))
  if (originals.length > 0)
    await db.$executeRaw`
      update organization_translation t set state = 'STALE'
      from jsonb_to_recordset(${JSON.stringify(originals)}::jsonb) as r(id uuid, locale locale, summary text, description text)
      where t."organizationId" = r.id and t.locale <> r.locale and not exists (
        select from organization_translation o where o."organizationId" = r.id and o.locale = r.locale and o.state = 'ORIGINAL'
          and o.summary is not distinct from r.summary and o.description is not distinct from r.description)`
  await db.$executeRaw`
    insert into organization_translation ("organizationId", locale, state, summary, description, city)
    select id, locale, state, summary, description, city
    from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as r(id uuid, locale locale, state translation_state, summary text, description text, city text)
    on conflict ("organizationId", locale) do update
      set state = excluded.state, summary = excluded.summary, description = excluded.description, city = excluded.city`
}

/** Booths are given up before they are taken, so that two exhibitors of one batch can change places. */
export async function saveParticipations(db: Db, exhibitionId: string, rows: readonly ExhibitorRow[]): Promise<void> {
  if (rows.length === 0) return
  const organizationIds = rows.flatMap((row) => (row.before?.boothId ? row.id : []))
  if (organizationIds.length > 0) {
    await db.$executeRaw`
      update exhibitor set "boothId" = null where "exhibitionId" = ${exhibitionId}::uuid and "organizationId" = any(${organizationIds}::uuid[])`
  }
  const places = rows.map(({ id, slug, item: { boothId, pavilionId } }) => ({ id, slug, boothId, pavilionId }))
  await db.$executeRaw`
    insert into exhibitor ("exhibitionId", "organizationId", slug, "boothId", "pavilionId")
    select ${exhibitionId}::uuid, id, slug, "boothId", "pavilionId"
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as r(id uuid, slug text, "boothId" uuid, "pavilionId" uuid)
    on conflict ("exhibitionId", "organizationId") do update
      set "boothId" = excluded."boothId", "pavilionId" = excluded."pavilionId", "updatedAt" = now()`
}
