import type { Ctx } from '#app/core/ctx.ts'
import { LOCALES } from '#app/core/locale.ts'
import { PUBLIC_EXHIBITION } from '#app/modules/exhibitions/queries.server.ts'

/** Addresses in one file; five languages of each stay under the protocol's 50,000. */
const PER_FILE = 5_000

interface Entry {
  path: string
  changedAt: Date | null
}

/** The index of all sitemap files (https://www.sitemaps.org/protocol.html). */
export async function toSitemapIndex(ctx: Ctx): Promise<string> {
  const products = await ctx.db.product.count({ where: { status: 'PUBLISHED' } })
  const parts = [
    'exhibitions',
    ...Array.from({ length: Math.ceil(products / PER_FILE) }, (_, part) => `products-${part + 1}`),
  ]
  const rows = parts.map((part) => `<sitemap><loc>${ctx.infra.origin}/sitemaps/${part}.xml</loc></sitemap>`)
  return `${HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${rows.join('')}</sitemapindex>`
}

/** One file, or null when there is none of that name. */
export async function toSitemapPart(ctx: Ctx, name: string): Promise<string | null> {
  if (name === 'exhibitions.xml') return toFile(ctx, await listExhibitionEntries(ctx))
  const part = /^products-(\d{1,4})\.xml$/.exec(name)?.[1]
  if (!part) return null
  const entries = await listProductEntries(ctx, Number(part))
  return entries.length > 0 ? toFile(ctx, entries) : null
}

async function listProductEntries(ctx: Ctx, part: number): Promise<Entry[]> {
  if (part < 1) return []
  const rows = await ctx.db.product.findMany({
    where: { status: 'PUBLISHED' },
    orderBy: { id: 'asc' },
    skip: (part - 1) * PER_FILE,
    take: PER_FILE,
    select: { slug: true, updatedAt: true },
  })
  return rows.map((row) => ({ path: `/products/${row.slug}`, changedAt: row.updatedAt }))
}

async function listExhibitionEntries(ctx: Ctx): Promise<Entry[]> {
  const exhibitions = await ctx.db.exhibition.findMany({
    where: PUBLIC_EXHIBITION,
    select: {
      slug: true,
      updatedAt: true,
      pavilions: { select: { slug: true } },
      exhibitors: {
        where: { status: 'PUBLISHED' },
        select: { slug: true, updatedAt: true, organization: { select: { slug: true } } },
      },
    },
  })
  const pages = exhibitions.flatMap(({ slug, updatedAt, pavilions, exhibitors }) => [
    ...['', '/exhibitors', '/products', '/floor-plan', '/pavilions'].map((part) =>
      entry(`/exhibitions/${slug}${part}`, updatedAt),
    ),
    ...pavilions.map((pavilion) => entry(`/exhibitions/${slug}/pavilions/${pavilion.slug}`, updatedAt)),
    ...exhibitors.flatMap((one) => [
      entry(`/exhibitions/${slug}/exhibitors/${one.slug}`, one.updatedAt),
      entry(`/organizations/${one.organization.slug}`, one.updatedAt),
    ]),
  ])
  const unique = new Map([entry('', null), entry('/exhibitions', null), ...pages].map((one) => [one.path, one]))
  return [...unique.values()]
}

function entry(path: string, changedAt: Date | null): Entry {
  return { path, changedAt }
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Slugs are plain ASCII, so nothing needs escaping. */
function toFile(ctx: Ctx, entries: Entry[]): string {
  const { origin } = ctx.infra
  const rows = entries.flatMap(({ path, changedAt }) => {
    const alternates = LOCALES.map(
      (locale) =>
        `<xhtml:link rel="alternate" hreflang="${locale === 'zh' ? 'zh-CN' : locale}" href="${origin}/${locale}${path}"/>`,
    ).join('')
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''
    return LOCALES.map((locale) => `<url><loc>${origin}/${locale}${path}</loc>${changed}${alternates}</url>`)
  })
  return `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${rows.join('\n')}</urlset>`
}
