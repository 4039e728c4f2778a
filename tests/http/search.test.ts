import { describe, expect, test } from 'vitest'
import type { ApiSearchAnswer } from '#app/modules/search/api-view.ts'
import { getJson, row } from './client.ts'

function search(query: string): Promise<ApiSearchAnswer> {
  return getJson<ApiSearchAnswer>(`/api/v1/search?${query}`)
}

function countOf(answer: ApiSearchAnswer, facet: string, value: string): number | undefined {
  return answer.facets[facet]?.find((one) => one.value === value)?.count
}

describe('an item', () => {
  test('names itself, its company, its country and what matched', async () => {
    const { items, engine } = await search('q=红葡萄酒&locale=zh&kind=product')

    const [first] = items
    expect(['meilisearch', 'postgres']).toContain(engine)
    expect(first).toMatchObject({
      kind: 'product',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      externalId: expect.stringMatching(/./),
      slug: expect.stringMatching(/^[a-z0-9-]+$/),
      title: expect.stringMatching(/./),
      organization: {
        slug: expect.any(String),
        name: expect.any(String),
        country: expect.stringMatching(/^[A-Z]{2}$/),
      },
      country: expect.stringMatching(/^[A-Z]{2}$/),
      highlight: expect.any(Array),
      url: expect.stringMatching(/^http:\/\/[^/]+\/zh\/products\/[a-z0-9-]+$/),
    })
    expect(items.some((item) => item.highlight.length > 0)).toBe(true)
  })

  test('is what the database says it is', async () => {
    const { items } = await search('q=cherry&kind=product&pageSize=5')

    expect(items.length).toBeGreaterThan(0)
    for (const item of items) {
      const stored = await row<object>(
        `SELECT p.slug, p."externalId", p."hsCode" AS hs, p.moq, p."categoryId", p.sample FROM product p WHERE p.id = $1`,
        [item.id],
      )
      expect(item).toMatchObject(stored)
    }
  })

  test('is found in any of the five languages', async () => {
    const words = ['q=dry red wine', 'q=干红葡萄酒', 'q=красное сухое вино', 'q=vin roșu sec', 'q=سرخ شراب']

    const answers = await Promise.all(words.map((word) => search(`${word}&kind=product`)))

    for (const answer of answers) {
      const wines = answer.items.slice(0, 10).filter((item) => item.hs?.startsWith('2204'))
      expect(wines.length).toBeGreaterThanOrEqual(8)
    }
  })

  test('is an exhibitor or an exhibition where these are asked for', async () => {
    const [exhibitors, exhibitions] = await Promise.all([search('kind=exhibitor'), search('kind=exhibition')])

    expect(new Set(exhibitors.items.map((item) => item.kind))).toEqual(new Set(['exhibitor']))
    expect(
      exhibitors.items.every(
        (item) => item.exhibition && item.url.includes(`/exhibitions/${item.exhibition}/exhibitors/`),
      ),
    ).toBe(true)
    expect(exhibitions.items.map((item) => item.slug)).toContain('moldovan-wine-2026')
  })
})

/** The first values of each filter: how many the facet promises and how many are left. */
async function filterByEach(query: string, whole: ApiSearchAnswer) {
  const names = ['kind', 'country', 'certificate', 'exhibition', 'category']
  const values = names.flatMap((name) => (whole.facets[name] ?? []).slice(0, 3).map((one) => ({ name, ...one })))
  return Promise.all(
    values.map(async ({ name, value, count }) => {
      const { total } = await search(`${query}&${name}=${encodeURIComponent(value)}`)
      return { name, value, count, total }
    }),
  )
}

describe('total and facets', () => {
  test('of an empty query agree with the database', async () => {
    const answer = await search('')
    const stored = await row<{ products: number; exhibitors: number; exhibitions: number }>(
      `SELECT (SELECT count(*)::int FROM product WHERE status = 'PUBLISHED') AS products,
        (SELECT count(*)::int FROM exhibitor e JOIN exhibition f ON f.id = e."exhibitionId"
          WHERE e.status = 'PUBLISHED' AND f.status = 'PUBLISHED') AS exhibitors,
        (SELECT count(*)::int FROM exhibition WHERE status = 'PUBLISHED') AS exhibitions`,
    )

    expect(answer.total).toBe(stored.products + stored.exhibitors + stored.exhibitions)
    expect(Object.fromEntries((answer.facets['kind'] ?? []).map(({ value, count }) => [value, count]))).toEqual({
      product: stored.products,
      exhibitor: stored.exhibitors,
      exhibition: stored.exhibitions,
    })
  })

  test('of browsing say exactly what each filter leaves', async () => {
    const whole = await search('')

    const left = await filterByEach('', whole)

    expect(left.length).toBeGreaterThan(10)
    expect(left.map(({ total }) => total)).toEqual(left.map(({ count }) => count))
  })

  // What is relevant depends on the best hit, which a filter may take away: the edge of the list moves a little.
  test.each(['q=wine', 'q=葡萄酒', 'q=черешня'])(
    'of "%s" promise hardly more than each filter leaves',
    async (query) => {
      const whole = await search(query)

      const left = await filterByEach(query, whole)

      expect(left.filter(({ count, total }) => total < Math.floor(count * 0.9))).toEqual([])
      expect(whole.total).toBe((whole.facets['kind'] ?? []).reduce((sum, { count }) => sum + count, 0))
    },
  )

  test('of several values of one filter add up', async () => {
    const [both, moldova, ukraine] = await Promise.all([
      search('country=MD,UA'),
      search('country=MD'),
      search('country=UA'),
    ])

    expect(both.total).toBe(moldova.total + ukraine.total)
    expect([countOf(both, 'country', 'MD'), countOf(both, 'country', 'UA')]).toEqual([moldova.total, ukraine.total])
  })

  test('name categories, countries and exhibitions in the language asked for', async () => {
    const { facets } = await search('q=wine&locale=zh')

    for (const name of ['country', 'exhibition', 'category']) {
      expect(facets[name]?.[0]?.label).toMatch(/\p{Script=Han}/u)
    }
  })
})

describe('pages', () => {
  test('show every hit of a query once', async () => {
    const { total } = await search('q=wine&pageSize=1')
    const pageCount = Math.ceil(total / 30)

    const pages = await Promise.all(
      Array.from({ length: pageCount }, (_, page) => search(`q=wine&pageSize=30&page=${page + 1}`)),
    )

    const ids = pages.flatMap((page) => page.items.map((item) => item.id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(Math.min(total, 1000))
  })

  test('are sorted by price from low to high, without a price last', async () => {
    const { items } = await search('kind=product&sort=price&currency=EUR&pageSize=100')

    const amounts = items.map((item) => item.price?.amount ?? Infinity)
    expect(amounts).toEqual(amounts.toSorted((a, b) => a - b))
    expect(amounts.filter(Number.isFinite).length).toBeGreaterThan(5)
  })
})

test('filters leave only what fits them', async () => {
  const [sample, verified, moq, hs, incoterm, price] = await Promise.all([
    search('sample=true&kind=product&pageSize=100'),
    search('verified=true&kind=product&pageSize=100'),
    search('moqMax=600&kind=product&pageSize=100'),
    search('hs=2204&kind=product&pageSize=100'),
    search('incoterm=FOB&kind=product&pageSize=100'),
    search('priceMin=2&priceMax=6&currency=EUR&kind=product&pageSize=100'),
  ])

  for (const answer of [sample, verified, moq, hs, incoterm, price]) expect(answer.items.length).toBeGreaterThan(0)
  expect(sample.items.every((item) => item.sample)).toBe(true)
  expect(verified.items.every((item) => item.organization?.verification === 'VERIFIED')).toBe(true)
  expect(moq.items.every((item) => item.moq !== null && item.moq <= 600)).toBe(true)
  expect(hs.items.every((item) => item.hs?.startsWith('2204'))).toBe(true)
  expect(price.items.every((item) => item.price?.currency === 'EUR')).toBe(true)
})

test('suggestions complete a beginning in Chinese, Russian and English', async () => {
  const answers = await Promise.all(
    ['feteas', '葡萄', 'череш'].map((q) =>
      getJson<{ items: { kind: string; label: { text: string } }[] }>(
        `/api/v1/suggestions?q=${encodeURIComponent(q)}&limit=5`,
      ),
    ),
  )

  for (const { items } of answers) {
    expect(items.length).toBeGreaterThan(0)
    expect(items.length).toBeLessThanOrEqual(5)
    expect(items.every((item) => item.label.text !== '')).toBe(true)
  }
})
