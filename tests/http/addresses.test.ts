import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type StartedServer } from '#tests/support/server.ts'
import { get, getJson, getText, row, rows } from './client.ts'

const WINE = 'moldovan-wine-2026'
const CHERRIES = 'china-ukraine-cherries-2027'

let server: StartedServer
/** Slugs of what exists but is not public. */
let hidden: { exhibitor: string; organization: string; product: string; withdrawn: string; pavilion: string }

beforeAll(async () => {
  server = await startServer({ demo: true })
  await rows(`UPDATE exhibition SET status = 'DRAFT' WHERE slug = $1`, [CHERRIES], server)
  const [product, withdrawn] = await rows<{ slug: string }>(
    `UPDATE product SET status = CASE WHEN id = (SELECT min(id::text)::uuid FROM product) THEN 'DRAFT' ELSE 'WITHDRAWN' END::product_status
      WHERE id IN (SELECT id FROM product ORDER BY id LIMIT 2) RETURNING slug`,
    [],
    server,
  )
  const exhibitor = await row<{ slug: string }>(
    `UPDATE exhibitor SET status = 'WITHDRAWN' WHERE id = (SELECT e.id FROM exhibitor e JOIN exhibition f ON f.id = e."exhibitionId"
      WHERE f.slug = $1 ORDER BY e.id DESC LIMIT 1) RETURNING slug`,
    [WINE],
    server,
  )
  const pavilion = await row<{ slug: string }>(
    `SELECT v.slug FROM pavilion v JOIN exhibition f ON f.id = v."exhibitionId" WHERE f.slug = $1 LIMIT 1`,
    [CHERRIES],
    server,
  )
  hidden = {
    exhibitor: exhibitor.slug,
    organization: 'qingdao-haiyun-imports',
    product: product?.slug ?? '',
    withdrawn: withdrawn?.slug ?? '',
    pavilion: pavilion.slug,
  }
})

afterAll(() => server.stop())

/** The same thing never there, there but hidden, and no slug at all. */
function variants(pattern: (slug: string) => string, secret: string[]): string[] {
  const malformed = [
    'NOT-A-SLUG',
    'a--b',
    '%00',
    '%3Cb%3E',
    'a'.repeat(300),
    '0193c1c0-0000-7000-8000-000000000000',
    `${secret[0]}%20`,
  ]
  return [...secret, 'no-such-thing-at-all', ...malformed].map(pattern)
}

function groups(): Record<string, string[]> {
  return {
    product: variants((slug) => `/products/${slug}`, [hidden.product, hidden.withdrawn]),
    organization: variants((slug) => `/organizations/${slug}`, [hidden.organization]),
    exhibition: variants((slug) => `/exhibitions/${slug}`, [CHERRIES]),
    exhibitors: variants((slug) => `/exhibitions/${slug}/exhibitors`, [CHERRIES]),
  }
}

function pageGroups(): Record<string, string[]> {
  return {
    ...groups(),
    exhibits: variants((slug) => `/exhibitions/${slug}/products`, [CHERRIES]),
    'floor plan': variants((slug) => `/exhibitions/${slug}/floor-plan`, [CHERRIES]),
    pavilions: variants((slug) => `/exhibitions/${slug}/pavilions`, [CHERRIES]),
    pavilion: [
      ...variants((slug) => `/exhibitions/${WINE}/pavilions/${slug}`, [hidden.pavilion]),
      `/exhibitions/${CHERRIES}/pavilions/${hidden.pavilion}`,
    ],
    booth: [
      ...variants((slug) => `/exhibitions/${WINE}/exhibitors/${slug}`, [hidden.exhibitor]),
      `/exhibitions/${CHERRIES}/exhibitors/podillia-sweet-cherry`,
    ],
    nothing: ['/no-such-page', '/products', '/exhibitions/a/b/c/d', '/programme'],
  }
}

describe.each(['product', 'organization', 'exhibition', 'exhibitors'])(
  'the API, asked for a %s that is not public',
  (group) => {
    test('answers the same problem whether it exists or not', async () => {
      const answers = await Promise.all((groups()[group] ?? []).map((path) => get(`/api/v1${path}`, {}, server)))

      const bodies = await Promise.all(answers.map(async (answer) => ({ ...(await answer.json()), requestId: '' })))
      expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404))
      expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
      expect(bodies[0]).toEqual({
        type: 'about:blank',
        title: 'Not found',
        status: 404,
        code: 'core.not_found',
        messageKey: 'core.not_found',
        requestId: '',
      })
    })
  },
)

describe.each([
  'product',
  'organization',
  'exhibition',
  'exhibitors',
  'exhibits',
  'floor plan',
  'pavilions',
  'pavilion',
  'booth',
  'nothing',
])('the page of a %s that is not public', (group) => {
  test('is the same page whether it exists or not', async () => {
    const answers = await Promise.all(
      (pageGroups()[group] ?? []).map(async (path) => ({ path, answer: await get(`/zh${path}`, {}, server) })),
    )

    const pages = await Promise.all(
      answers.map(async ({ path, answer }) => ({ path, text: toVisible(await answer.text()) })),
    )
    expect(answers.map(({ path, answer }) => [path, answer.status])).toEqual(answers.map(({ path }) => [path, 404]))
    const [first] = pages
    for (const page of pages) expect(page).toEqual({ path: page.path, text: first?.text })
    expect(first?.text).toContain('404')
  })
})

/** What a reader sees: the title and the words of the body. */
function toVisible(page: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? 'no title'
  const body = page.slice(page.indexOf('<body'))
  return `${title} | ${body
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')}`
}

test('what is not public stands in no list, sitemap or search', async () => {
  const addresses = [
    '/en',
    '/en/exhibitions',
    '/sitemaps/exhibitions.xml',
    '/sitemaps/products-1.xml',
    '/api/v1/exhibitions',
    `/api/v1/exhibitions/${WINE}/exhibitors?limit=100`,
    '/en/search?kind=exhibition',
    '/api/v1/search?kind=exhibition',
    '/api/v1/suggestions?q=cherry+days',
    `/api/v1/search?q=${hidden.product.replaceAll('-', '+')}`,
  ]

  const answers = await Promise.all(addresses.map((address) => getText(address, {}, server)))

  for (const answer of answers) {
    expect(answer).not.toContain(`exhibitions/${CHERRIES}`)
    expect(answer).not.toContain(`"${CHERRIES}"`)
    expect(answer).not.toContain(`/${hidden.product}"`)
    expect(answer).not.toContain(`/${hidden.withdrawn}"`)
    expect(answer).not.toContain(`/exhibitors/${hidden.exhibitor}"`)
  }
})

test('a slug that changed keeps redirecting for good, in every language and with its query', async () => {
  const product = await row<{ id: string; slug: string }>(
    `SELECT id, slug FROM product WHERE status = 'PUBLISHED' ORDER BY id LIMIT 1`,
    [],
    server,
  )
  const organization = await row<{ id: string; slug: string }>(
    `SELECT o.id, o.slug FROM organization o JOIN exhibitor e ON e."organizationId" = o.id AND e.status = 'PUBLISHED' JOIN exhibition f ON f.id = e."exhibitionId" AND f.slug = $1 LIMIT 1`,
    [WINE],
    server,
  )
  const exhibition = await row<{ id: string }>(`SELECT id FROM exhibition WHERE slug = $1`, [WINE], server)
  const exhibitor = await row<{ id: string; slug: string }>(
    `SELECT id, slug FROM exhibitor WHERE "exhibitionId" = $1 AND status = 'PUBLISHED' ORDER BY id LIMIT 1`,
    [exhibition.id],
    server,
  )
  await rows(
    `INSERT INTO former_slug (kind, slug, "targetId") VALUES ('PRODUCT', 'old-product', $1), ('ORGANIZATION', 'old-company', $2),
      ('EXHIBITION', 'old-fair', $3), ('EXHIBITOR', $4, $5)`,
    [product.id, organization.id, exhibition.id, `${WINE}/old-booth`, exhibitor.id],
    server,
  )
  const moves = [
    ['/ru/products/old-product', `/ru/products/${product.slug}`],
    ['/zh/organizations/old-company', `/zh/organizations/${organization.slug}`],
    ['/en/exhibitions/old-fair', `/en/exhibitions/${WINE}`],
    ['/en/exhibitions/old-fair/products?q=red', `/en/exhibitions/${WINE}/products?q=red`],
    [`/ur/exhibitions/${WINE}/exhibitors/old-booth`, `/ur/exhibitions/${WINE}/exhibitors/${exhibitor.slug}`],
  ]

  const answers = await Promise.all(moves.map(([from]) => get(from ?? '', {}, server)))

  expect(answers.map((answer) => [answer.status, answer.headers.get('location')])).toEqual(
    moves.map(([, to]) => [301, to]),
  )
})

test('a former slug of something withdrawn is a missing page', async () => {
  await rows(
    `INSERT INTO former_slug (kind, slug, "targetId") SELECT 'PRODUCT', 'gone-product', id FROM product WHERE slug = $1`,
    [hidden.product],
    server,
  )

  expect((await get('/en/products/gone-product', {}, server)).status).toBe(404)
})

test('without a language the reader is led to theirs: the one chosen before, else the browser’s, else English', async () => {
  const asked: Record<string, string>[] = [
    {},
    { 'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.8' },
    { 'Accept-Language': 'fr,ro;q=0.5' },
    { 'Accept-Language': 'fr' },
    { 'Accept-Language': 'zh', Cookie: 'locale=ur' },
    { 'Accept-Language': 'ru', Cookie: 'locale=xx' },
  ]

  const answers = await Promise.all(asked.map((headers) => get('/', { headers }, server)))

  expect(answers.map((answer) => answer.headers.get('location'))).toEqual(['/en', '/zh', '/ro', '/en', '/ur', '/ru'])
  expect(answers.map((answer) => answer.headers.get('vary')?.includes('Accept-Language'))).toEqual(
    asked.map(() => true),
  )
})

test('an exhibition that is over stays readable', async () => {
  await rows(`UPDATE exhibition SET status = 'ARCHIVED' WHERE slug = $1`, [WINE], server)

  const { items } = await getJson<{ items: { slug: string }[] }>('/api/v1/exhibitions', {}, server)

  expect(items.map((item) => item.slug)).toContain(WINE)
  expect((await get(`/en/exhibitions/${WINE}`, {}, server)).status).toBe(200)
})
