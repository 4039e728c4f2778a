import { expect, test } from 'vitest'
import { LOCALES } from '#app/core/locale.ts'
import { site } from '#tests/support/site.ts'
import { get, getText, rows } from './client.ts'

async function listAddresses(): Promise<string[]> {
  const index = await getText('/sitemap.xml')
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '')
  const files = await Promise.all(parts.map(async (part) => (await fetch(part)).text()))
  return files.flatMap((file) => [...file.matchAll(/<url><loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? ''))
}

test('the sitemap lists every product, exhibition, booth and showroom once in each language', async () => {
  const products = await rows<{ path: string }>(
    `SELECT '/products/' || slug AS path FROM product WHERE status = 'PUBLISHED'`,
  )
  const booths = await rows<{ path: string }>(
    `SELECT '/exhibitions/' || f.slug || '/exhibitors/' || e.slug AS path FROM exhibitor e JOIN exhibition f ON f.id = e."exhibitionId"
      WHERE e.status = 'PUBLISHED' AND f.status <> 'DRAFT'`,
  )
  const showrooms = await rows<{ path: string }>(
    `SELECT DISTINCT '/organizations/' || o.slug AS path FROM organization o JOIN exhibitor e ON e."organizationId" = o.id WHERE e.status = 'PUBLISHED'`,
  )

  const addresses = await listAddresses()

  const expected = [...products, ...booths, ...showrooms].flatMap(({ path }) =>
    LOCALES.map((locale) => `${site().origin}/${locale}${path}`),
  )
  const listed = new Set(addresses)
  expect(listed.size).toBe(addresses.length)
  expect(expected.filter((address) => !listed.has(address))).toEqual([])
})

test('what the sitemap lists is there, with itself as canonical address', { timeout: 120_000 }, async () => {
  const addresses = await listAddresses()
  const step = Math.max(1, Math.floor(addresses.length / 60))
  const sample = addresses
    .filter((address, position) => position % step === 0 || !address.includes('/products/'))
    .slice(0, 120)

  for (const address of sample) {
    const response = await fetch(address, { redirect: 'manual' })
    expect([address, response.status]).toEqual([address, 200])
    expect(await response.text()).toContain(`<link rel="canonical" href="${address}"`)
  }
})

test('a part of the sitemap that is not there is missing', async () => {
  const answers = await Promise.all(
    ['products-0', 'products-999', 'secrets', 'products-1.xml.gz'].map((part) => get(`/sitemaps/${part}.xml`)),
  )

  expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404])
})

test('robots may read the pages, not the API, the account or endless combinations of filters', async () => {
  const lines = (await getText('/robots.txt')).trim().split('\n')

  expect(lines).toContain('User-agent: *')
  expect(lines).toContain('Disallow: /api/')
  expect(lines).toContain('Disallow: /*/search?*&')
  expect(lines).toContain(`Sitemap: ${site().origin}/sitemap.xml`)
  expect(lines.some((line) => line === 'Disallow: /')).toBe(false)
})

test('a page that is no use in an index says so', async () => {
  const pages = await Promise.all(
    ['/en/search?q=wine&country=MD', '/en/search?country=MD', '/en/account/sign-in', '/en/offline'].map((path) =>
      getText(path),
    ),
  )

  for (const page of pages) expect(page).toContain('<meta name="robots" content="noindex"')
})

test('a search for words stands in an index as the empty search', async () => {
  const page = await getText('/ro/search?q=wine')

  expect(page).not.toContain('noindex')
  expect(page).toContain(`<link rel="canonical" href="${site().origin}/ro/search"`)
  expect(page).toContain(`<meta property="og:url" content="${site().origin}/ro/search?q=wine"`)
})

test('structured data says what a product, an exhibition and a company are', async () => {
  const [product] = await rows<{ slug: string; organization: string }>(
    `SELECT p.slug, o.slug AS organization FROM product p JOIN organization o ON o.id = p."organizationId"
      WHERE p.status = 'PUBLISHED' AND p."priceVisibility" = 'PUBLIC' ORDER BY p.id LIMIT 1`,
  )

  const data = await Promise.all([
    readStructuredData(`/en/products/${product?.slug}`),
    readStructuredData('/zh/exhibitions/moldovan-wine-2026'),
    readStructuredData(`/en/organizations/${product?.organization}`),
  ])

  expect(data.map((one) => one['@type'])).toEqual(['Product', expect.stringMatching(/Event$/), 'Organization'])
  for (const one of data) expect(one).toMatchObject({ '@context': 'https://schema.org', name: expect.any(String) })
})

test('structured data of an exhibition in a hall and online names both places, its organizer and a picture', async () => {
  const event = await readStructuredData('/en/exhibitions/pakistan-china-2026')

  expect(event).toMatchObject({
    '@type': 'Event',
    startDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    endDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    description: expect.any(String),
    image: `${site().origin}/share/exhibition/pakistan-china-2026.en.png`,
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: [
      { '@type': 'Place', address: { addressLocality: 'Lahore', addressCountry: 'PK' } },
      { '@type': 'VirtualLocation', url: `${site().origin}/en/exhibitions/pakistan-china-2026` },
    ],
    organizer: { '@type': 'Organization', url: expect.stringContaining('/en/organizations/') },
  })
})

async function readStructuredData(path: string): Promise<Record<string, unknown>> {
  const page = await getText(path)
  const text = /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '{}'
  return JSON.parse(text) as Record<string, unknown>
}
