import { randomUUID } from 'node:crypto'
import type { Prisma } from '#prisma/client.ts'
import { toMarkedSlug, toSlug } from './slug.ts'

export const CATALOGUE = { externalId: 'imported-catalogue', name: 'Imported catalogue' }
const UNKNOWN_COUNTRY = 'ZZ'

export interface KnownOrganization {
  id: string
  slug: string
  externalId: string | null
  nameLatin: string
  exhibitorId: string | null
}

/** Organizations by what rows call them: the external id first, else the exact name. */
export async function findOrganizations(
  db: Prisma.TransactionClient,
  names: readonly string[],
  exhibitionId: string | null,
): Promise<Map<string, KnownOrganization>> {
  const rows = await db.$queryRaw<KnownOrganization[]>`
    select o.id, o.slug, o."externalId", o."nameLatin", e.id as "exhibitorId"
    from organization o left join exhibitor e on e."organizationId" = o.id and e."exhibitionId" = ${exhibitionId}::uuid
    where o."externalId" = any(${names}::text[]) or o."nameLatin" = any(${names}::text[])
    order by o."createdAt" desc`
  const found = new Map(rows.map((row) => [row.nameLatin, row]))
  for (const row of rows) if (row.externalId !== null) found.set(row.externalId, row)
  return found
}

/** Makes the organizations that lines of a catalogue name and nobody knows, and their place at the exhibition. */
export async function createOrganizations(
  db: Prisma.TransactionClient,
  wanted: ReadonlyMap<string, { country: string | null }>,
): Promise<void> {
  if (wanted.size === 0) return
  const slugs = [...wanted.keys()].map(toSlug)
  const taken = await db.$queryRaw<{ slug: string }[]>`select slug from organization where slug = any(${slugs}::text[])`
  const used = new Set(taken.map((row) => row.slug))
  const rows = [...wanted].map(([externalId, { country }]) => {
    const plain = toSlug(externalId)
    const slug = plain === '' || used.has(plain) ? toMarkedSlug([externalId], externalId) : plain
    used.add(slug)
    const nameLatin = externalId === CATALOGUE.externalId ? CATALOGUE.name : externalId
    return { id: randomUUID(), externalId, slug, nameLatin, country: country ?? UNKNOWN_COUNTRY }
  })
  await db.$executeRaw`
    insert into organization (id, "externalId", slug, "nameLatin", country, kinds, "exportMarkets")
    select id, "externalId", slug, "nameLatin", country, '{}', '{}'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "externalId" text, slug text, "nameLatin" text, country text)
    order by "externalId"
    on conflict ("externalId") do nothing`
}

/** A catalogue's organizations enter the exhibition without a booth. */
export async function enterExhibition(
  db: Prisma.TransactionClient,
  exhibitionId: string,
  organizations: readonly KnownOrganization[],
): Promise<void> {
  const rows = organizations.filter((one) => one.exhibitorId === null).map(({ id, slug }) => ({ id, slug }))
  if (rows.length === 0) return
  await db.$executeRaw`
    insert into exhibitor ("exhibitionId", "organizationId", slug)
    select ${exhibitionId}::uuid, id, slug from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, slug text)
    on conflict ("exhibitionId", "organizationId") do nothing`
}

/** The batch's tenants, locked in ascending order: two imports of one organization's goods wait for each other. */
export async function lockOrganizations(db: Prisma.TransactionClient, ids: readonly string[]): Promise<void> {
  await db.$executeRaw`select 1 from organization where id = any(${ids}::uuid[]) order by id for no key update`
}
