import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ApiSearchAnswer } from '#app/modules/search/api-view.ts'
import { LOCALES } from '#app/core/locale.ts'
import { startServer, type StartedServer } from '#tests/support/server.ts'
import { get, getJson, getText, row, rows, signedIn, walk } from './client.ts'

interface Product {
  id: string
  slug: string
  exhibitor: string
  exhibition: string
  organization: string
}

/** Amounts that occur nowhere else: 87,654.32 in whatever way a language writes it, and its minor units. */
const SECRET = /87[.,\s\u00a0\u202f']?654|8765432|76[.,\s\u00a0\u202f']?543[.,]21|7654321/
const LEVELS = ['VERIFIED_BUYERS', 'ON_REQUEST'] as const

let server: StartedServer
const products: Record<string, Product> = {}

beforeAll(async () => {
  server = await startServer({ demo: true })
  for (const level of LEVELS) {
    const product = await row<Product>(
      `SELECT p.id, p.slug, o.slug AS organization, e.slug AS exhibitor, f.slug AS exhibition FROM product p
        JOIN organization o ON o.id = p."organizationId" JOIN exhibit x ON x."productId" = p.id
        JOIN exhibitor e ON e.id = x."exhibitorId" JOIN exhibition f ON f.id = e."exhibitionId"
        WHERE p.status = 'PUBLISHED' AND p."priceVisibility" = $1 AND o."externalId" = 'vinaria-codrii-vechi'
          OR p.status = 'PUBLISHED' AND p."priceVisibility" = $1
        ORDER BY o."externalId" = 'vinaria-codrii-vechi' DESC, p.id LIMIT 1`,
      [level],
      server,
    )
    await rows(`DELETE FROM price_break WHERE "productId" = $1`, [product.id], server)
    await rows(
      `INSERT INTO price_break ("productId", "minQuantity", amount, currency, incoterm, "namedPlace") VALUES ($1, 10, 8765432, 'USD', 'FOB', 'Karachi')`,
      [product.id],
      server,
    )
    await rows(
      `UPDATE product SET sample = true, "samplePrice" = 7654321, "sampleCurrency" = 'USD' WHERE id = $1`,
      [product.id],
      server,
    )
    products[level] = product
  }
  await vi.waitFor(
    async () => {
      const { search } = await getJson<{ search: { pending: number } }>('/readyz', {}, server)
      expect(search.pending).toBe(0)
    },
    { timeout: 20_000, interval: 100 },
  )
})

afterAll(() => server.stop())

function addressesOf(product: Product): string[] {
  const words = encodeURIComponent(product.slug.replaceAll('-', ' '))
  const pages = LOCALES.flatMap((locale) => [
    `/${locale}/products/${product.slug}`,
    `/${locale}/search?q=${words}`,
    `/${locale}/organizations/${product.organization}`,
    `/${locale}/exhibitions/${product.exhibition}/exhibitors/${product.exhibitor}`,
    `/${locale}/exhibitions/${product.exhibition}/products?q=${words}`,
  ])
  return [
    ...pages,
    `/en/products/${product.slug}.data`,
    `/en/search.data?q=${words}`,
    `/api/v1/products/${product.slug}`,
    `/api/v1/search?q=${words}&pageSize=100`,
    `/api/v1/search?sort=price&currency=USD&pageSize=100`,
    `/api/v1/suggestions?q=${words}`,
  ]
}

describe.each(LEVELS)('a price with visibility %s', (level) => {
  test.each([
    ['a visitor', null],
    ['a buyer whose company was not checked', 'buyer2@demo.test'],
  ])('is told to %s nowhere: not in pages, page data, structured data, lists, search or the API', async (_, email) => {
    const who = email ? await signedIn(email, server) : {}
    const product = products[level]
    if (!product) throw new Error('no product')

    for (const address of addressesOf(product)) {
      const answer = await get(address, who, server)
      const text = await answer.text()
      expect([address, answer.status, SECRET.exec(text)?.[0]]).toEqual([address, 200, undefined])
    }
  })

  test('cannot be found out by filtering or sorting', async () => {
    const product = products[level]
    const queries = [
      'priceMin=87654&priceMax=87655&currency=USD',
      'priceMin=80000&currency=USD',
      'priceMin=1&currency=USD',
      'currency=USD',
      'sort=price&currency=USD&priceMin=0',
    ]

    const answers = await Promise.all(
      queries.map((query) => getJson<ApiSearchAnswer>(`/api/v1/search?kind=product&pageSize=100&${query}`, {}, server)),
    )

    for (const answer of answers.filter((one) => one.total > 0)) {
      expect(answer.items.map((item) => item.id)).not.toContain(product?.id)
    }
  })

  test('says in the page and in the API why it is not there and what to do', async () => {
    const product = products[level]
    const reason = level === 'ON_REQUEST' ? 'on_request' : 'verified_buyers'

    const answer = await getJson<{ prices: unknown[]; priceReason: string }>(
      `/api/v1/products/${product?.slug}`,
      {},
      server,
    )
    const page = await getText(`/en/products/${product?.slug}`, {}, server)

    expect([answer.prices, answer.priceReason]).toEqual([[], reason])
    if (level === 'VERIFIED_BUYERS') expect(page).toContain('/en/account/sign-in')
  })
})

test('a verified buyer sees a price for verified buyers, and still none on request', async () => {
  const buyer = await signedIn('buyer@demo.test', server)

  const [verified, onRequest, page] = await Promise.all([
    getJson<{ prices: object[] }>(`/api/v1/products/${products['VERIFIED_BUYERS']?.slug}`, buyer, server),
    getJson<{ prices: object[] }>(`/api/v1/products/${products['ON_REQUEST']?.slug}`, buyer, server),
    getText(`/en/products/${products['VERIFIED_BUYERS']?.slug}`, buyer, server),
  ])

  expect(verified.prices).toEqual([
    { minQuantity: 10, amount: 8_765_432, currency: 'USD', incoterm: 'FOB', namedPlace: 'Karachi' },
  ])
  expect(onRequest.prices).toEqual([])
  expect(page).toMatch(/87,654\.32/)
})

test('structured data never names a price that is not public, even to a buyer who may see it', async () => {
  const buyer = await signedIn('buyer@demo.test', server)
  const page = await getText(`/en/products/${products['VERIFIED_BUYERS']?.slug}`, buyer, server)

  const data = /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1]

  expect(data).toContain('"Product"')
  expect(data).not.toMatch(SECRET)
})

test('an administrator sees every price', async () => {
  const administrator = await signedIn('admin@demo.test', server)

  for (const product of Object.values(products)) {
    const answer = await getJson<{ prices: object[] }>(`/api/v1/products/${product.slug}`, administrator, server)
    expect(answer.prices).toHaveLength(1)
  }
})

test('in the list of all products a visitor sees exactly the prices that are public', async () => {
  const stored = await rows<{ id: string; visibility: string; quotes: boolean }>(
    `SELECT p.id, p."priceVisibility" AS visibility, EXISTS (SELECT FROM price_break b WHERE b."productId" = p.id) AS quotes FROM product p WHERE status = 'PUBLISHED'`,
    [],
    server,
  )
  const visibility = new Map(stored.map((one) => [one.id, one]))

  const items = await walk('/api/v1/products', 100, server)

  const wrong = items.filter((item) => {
    const known = visibility.get(String(item['id']))
    return (item['price'] !== null) !== (known?.visibility === 'PUBLIC' && known.quotes)
  })
  expect(wrong.map((item) => item['slug'])).toEqual([])
  expect(new Set(items.map((item) => item['priceReason']))).toEqual(new Set([null, 'verified_buyers', 'on_request']))
})

test('a price that is hidden now is hidden at once, before the index knows', async () => {
  const product = await row<{ id: string; slug: string }>(
    `SELECT p.id, p.slug FROM product p JOIN price_break b ON b."productId" = p.id WHERE p.status = 'PUBLISHED' AND p."priceVisibility" = 'PUBLIC' ORDER BY p.id LIMIT 1`,
    [],
    server,
  )
  await rows(`UPDATE product SET "priceVisibility" = 'VERIFIED_BUYERS' WHERE id = $1`, [product.id], server)

  const answer = await getJson<ApiSearchAnswer>(
    `/api/v1/search?q=${product.slug.replaceAll('-', '+')}&kind=product`,
    {},
    server,
  )

  const found = answer.items.find((item) => item.id === product.id)
  expect(found).toMatchObject({ price: null, priceReason: 'verified_buyers' })
})
