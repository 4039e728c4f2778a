import { describe, expect, test } from 'vitest'
import { get, getJson, row, rows, signedIn, walk } from './client.ts'
import { getDescription, toSchema } from './openapi.ts'

const EXHIBITION = 'moldovan-wine-2026'

async function oneSlug(table: 'product' | 'organization'): Promise<string> {
  const sql =
    table === 'product'
      ? `SELECT slug FROM product WHERE status = 'PUBLISHED' ORDER BY id LIMIT 1`
      : 'SELECT o.slug FROM organization o JOIN exhibitor e ON e."organizationId" = o.id ORDER BY o.id LIMIT 1'
  return (await row<{ slug: string }>(sql)).slug
}

const READS: [template: string, path: () => string | Promise<string>][] = [
  ['/search', () => '/search?q=wine&locale=ru'],
  ['/search', () => '/search?kind=exhibitor'],
  ['/search', () => '/search?kind=exhibition'],
  ['/search', () => '/search?country=ZZ&page=-1'],
  ['/suggestions', () => '/suggestions?q=win'],
  ['/exhibitions', () => '/exhibitions?locale=zh'],
  ['/exhibitions/{exhibition}', () => `/exhibitions/${EXHIBITION}`],
  ['/exhibitions/{exhibition}/exhibitors', () => `/exhibitions/${EXHIBITION}/exhibitors`],
  ['/products', () => '/products?limit=100&locale=ur'],
  ['/products/{product}', async () => `/products/${await oneSlug('product')}`],
  ['/organizations', () => '/organizations?limit=100'],
  ['/organizations/{organization}', async () => `/organizations/${await oneSlug('organization')}`],
]

/** Those that ask for somebody signed in or write have tests of their own. */
const OTHERS = ['/me', '/saved-searches', '/saved-searches/{search}', '/search/clicks']

describe('what is described', () => {
  test('is OpenAPI 3.1: every reference leads somewhere, every path parameter is declared', async () => {
    const description = await getDescription()

    expect(description.openapi).toMatch(/^3\.1\.\d$/)
    expect(description.info).toMatchObject({ title: 'Caravanserai', version: '1' })
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    for (const [, name] of references) expect(Object.keys(description.components.schemas)).toContain(name)
    const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((one) => [path, one] as const),
    )
    for (const [path, operation] of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      const declared = (operation.parameters ?? []).filter((one) => one.in === 'path')
      expect(declared.map((one) => one.name)).toEqual(named)
      expect(declared.every((one) => one.required)).toBe(true)
      expect(Object.values(operation.responses).every((one) => one.description !== '')).toBe(true)
    }
  })

  test('is all there is: every described path answers', async () => {
    const { paths } = await getDescription()

    expect(Object.keys(paths).sort()).toEqual([...new Set(READS.map(([template]) => template)), ...OTHERS].sort())
  })

  test.each(READS)('is what %s answers', async (template, path) => {
    const schema = await toSchema(template)

    const answer = await getJson(`/api/v1${await path()}`)

    expect(schema.safeParse(answer).error?.issues ?? []).toEqual([])
  })

  test('is what /me answers to somebody signed in', async () => {
    const schema = await toSchema('/me')

    expect(schema.safeParse(await getJson('/api/v1/me', await signedIn('organizer@demo.test'))).success).toBe(true)
  })

  test.each([
    ['/api/v1/products/none', '/products/{product}', '404'],
    ['/api/v1/products?cursor=made-up', '/products', '422'],
    ['/api/v1/nothing', '/products/{product}', '404'],
    ['/api/v1/me', '/me', '401'],
    ['/api/v1/saved-searches', '/saved-searches', '401'],
  ])('is what %s refuses with, and the log line has the same request id', async (path, template, status) => {
    const schema = await toSchema(template, status, 'application/problem+json')

    const response = await get(path)

    const problem = (await response.json()) as { status: number; requestId: string }
    expect(schema.safeParse(problem).error?.issues ?? []).toEqual([])
    expect([problem.status, response.status]).toEqual([Number(status), Number(status)])
    expect(problem.requestId).toBe(response.headers.get('x-request-id'))
  })
})

describe('a read', () => {
  test.each(READS.filter(([template]) => template !== '/search'))(
    'of %s is not sent again to who has it',
    async (_, path) => {
      const address = `/api/v1${await path()}`
      const first = await get(address)
      const etag = first.headers.get('etag') ?? ''

      const again = await get(address, { headers: { 'If-None-Match': etag } })
      const changed = await get(address, { headers: { 'If-None-Match': '"another"' } })

      expect(etag).toMatch(/^(W\/)?"[\w-]+"$/)
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
      expect(changed.status).toBe(200)
      expect(first.headers.get('vary')).toContain('Cookie')
    },
  )

  test('of search is not sent again either: the time it took does not make it another answer', async () => {
    const address = '/api/v1/search?q=feteasca&locale=en'
    const first = await get(address)

    const again = await get(address, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } })

    expect(again.status).toBe(304)
  })

  test('names several known tags, weak ones too, and still gets 304', async () => {
    const etag = (await get('/api/v1/exhibitions')).headers.get('etag') ?? ''

    const again = await get('/api/v1/exhibitions', {
      headers: { 'If-None-Match': `"old", W/${etag.replace('W/', '')}` },
    })

    expect(again.status).toBe(304)
  })

  test('by HEAD has the headers and no body', async () => {
    const answer = await get('/api/v1/exhibitions', { method: 'HEAD' })

    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(answer.headers.get('etag')).not.toBeNull()
  })
})

describe('paging by cursor', () => {
  test('meets every published product exactly once', async () => {
    const published = await rows<{ id: string }>(`SELECT id FROM product WHERE status = 'PUBLISHED' ORDER BY id`)

    const met = await walk('/api/v1/products', 97)

    expect(met.map((item) => item['id'])).toEqual(published.map(({ id }) => id))
  })

  test('meets every exhibition exactly once', async () => {
    const met = await walk('/api/v1/exhibitions', 1)

    expect(new Set(met.map((item) => item['slug']))).toEqual(
      new Set(['china-ukraine-cherries-2027', 'moldovan-wine-2026', 'pakistan-china-2026']),
    )
    expect(met).toHaveLength(3)
  })

  test('meets every exhibitor of an exhibition exactly once', async () => {
    const published = await rows<{ id: string }>(
      `SELECT e.id FROM exhibitor e JOIN exhibition f ON f.id = e."exhibitionId"
        WHERE f.slug = $1 AND e.status = 'PUBLISHED' ORDER BY e.id`,
      [EXHIBITION],
    )

    const met = await walk(`/api/v1/exhibitions/${EXHIBITION}/exhibitors`, 7)

    expect(met.map((item) => item['id'])).toEqual(published.map(({ id }) => id))
  })

  test('meets every public organization exactly once, and no buyer', async () => {
    const met = await walk('/api/v1/organizations', 13)

    expect(new Set(met.map((item) => item['id'])).size).toBe(met.length)
    const exhibiting = await rows<{ slug: string }>(
      `SELECT DISTINCT o.slug FROM organization o JOIN exhibitor e ON e."organizationId" = o.id WHERE e.status = 'PUBLISHED'`,
    )
    const slugs = new Set(met.map((item) => item['slug']))
    expect(exhibiting.filter(({ slug }) => !slugs.has(slug))).toEqual([])
    expect(slugs.has('qingdao-haiyun-imports')).toBe(false)
  })

  test('with a limit of 1 and of 100 leads the same way', async () => {
    const [first, second] = await walk(`/api/v1/exhibitions/${EXHIBITION}/exhibitors`, 1)
    const { items } = await getJson<{ items: { id: string }[] }>(
      `/api/v1/exhibitions/${EXHIBITION}/exhibitors?limit=100`,
    )

    expect([first?.['id'], second?.['id']]).toEqual(items.slice(0, 2).map(({ id }) => id))
  })
})

test('an unknown page of the list is refused with the field that is wrong', async () => {
  const answers = await Promise.all(
    ['made-up', 'A'.repeat(101), btoa("' OR 1=1 --"), '%00'].map((cursor) => get(`/api/v1/products?cursor=${cursor}`)),
  )

  for (const answer of answers) {
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      code: 'core.cursor_unknown',
      fields: { cursor: 'core.cursor_unknown' },
    })
  }
})

test('texts come in the language asked for, and say which language they are really in', async () => {
  const { slug } = await row<{ slug: string }>(
    `SELECT p.slug FROM product p JOIN product_translation t ON t."productId" = p.id AND t.locale = 'zh' WHERE p.status = 'PUBLISHED' LIMIT 1`,
  )

  const [byQuery, byHeader] = await Promise.all([
    getJson<Record<string, unknown>>(`/api/v1/products/${slug}?locale=zh`),
    getJson<Record<string, unknown>>(`/api/v1/products/${slug}`, { headers: { 'Accept-Language': 'zh-CN,zh;q=0.9' } }),
  ])

  expect(byQuery['titleLocale']).toBe('zh')
  expect(byQuery['title']).toMatch(/\p{Script=Han}/u)
  expect(byHeader).toEqual(byQuery)
})
