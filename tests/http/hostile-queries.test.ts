import { describe, expect, test } from 'vitest'
import type { ApiSearchAnswer } from '#app/modules/search/api-view.ts'
import { get, getJson } from './client.ts'

const EXHIBITION = '/en/exhibitions/moldovan-wine-2026'
const PAGES = [
  '/en/search',
  '/en/exhibitions',
  `${EXHIBITION}/exhibitors`,
  `${EXHIBITION}/products`,
  `${EXHIBITION}/floor-plan`,
  '/en/account/sign-in',
]
const RESOURCES = [
  '/api/v1/search',
  '/api/v1/suggestions',
  '/api/v1/products',
  '/api/v1/exhibitions',
  '/api/v1/organizations',
  '/api/v1/me',
]

const QUERIES: [what: string, query: string][] = [
  ['10,000 characters', `q=${'a'.repeat(10_000)}`],
  ['10,000 characters without a letter', `q=${'"()*~&|!'.repeat(1_250)}`],
  ['3,000 words', `q=${'rice '.repeat(1_500).replaceAll(' ', '+')}`],
  ['1,000 Chinese characters', `q=${encodeURIComponent('大米'.repeat(500))}`],
  ['10,000 Chinese characters', `q=${encodeURIComponent('米'.repeat(10_000))}`],
  ['NUL and control characters', 'q=a%00b%01%1b%7f&booth=%00&hall=%00&next=%00'],
  ['broken UTF-8', 'q=%ED%A0%80%FF%E0%A4'],
  ['a broken percent sign', 'q=%E0%A4%A&page=%'],
  ['direction controls', 'q=%E2%80%AErice%E2%81%A6'],
  ['emoji and a flag', `q=${encodeURIComponent('👩‍👩‍👧 🇵🇰 rice')}`],
  ['unknown filters', 'colour=blue&categroy=rice&page[x]=1&filter[$gt]='],
  [
    'values no filter has',
    'country=XXL&kind=castle&hs=abc&category=No%20Such&moqMax=-3&priceMin=1e9&incoterm=ABC&sample=maybe&sort=magic&currency=EURO',
  ],
  ['page −1', 'page=-1'],
  ['page 0', 'page=0'],
  ['page 10⁹', 'page=1000000000'],
  ['page in words', 'page=two&pageSize=many'],
  ['page far beyond any number', `page=${'9'.repeat(400)}`],
  ['limit 10⁶', 'limit=1000000&pageSize=1000000'],
  ['limit −1', 'limit=-1&pageSize=-1'],
  ['__proto__', '__proto__=x&__proto__[a]=b&constructor=y&constructor[prototype][a]=b&toString=z'],
  ['the same key many times', `${'q=rice&'.repeat(200)}page=1&page=2&country=PK&country=CN`],
  [
    '300 values of a filter',
    `country=${Array.from({ length: 300 }, (_, n) => `A${String.fromCharCode(65 + (n % 26))}`).join(',')}`,
  ],
  ['SQL', `q=${encodeURIComponent(`'; DROP TABLE product; --`)}&country=${encodeURIComponent(`PK' OR '1'='1`)}`],
  ['filter syntax of the engine', `q=rice&certificate=${encodeURIComponent('"] OR verified = true OR certs IN ["')}`],
  [
    'markup',
    `q=${encodeURIComponent('<script>alert(1)</script>"><img src=x onerror=alert(1)>')}&booth=${encodeURIComponent('"><b>')}`,
  ],
]

describe.each(QUERIES)('a query string with %s', (_, query) => {
  test.each([...PAGES, ...RESOURCES])('is answered by %s without breaking', async (path) => {
    const response = await get(`${path}?${query}`)
    const body = await response.text()

    expect(path.startsWith('/api') ? [200, 401, 422] : [200]).toContain(response.status)
    expect(body).not.toMatch(/<script>alert|<img src=x|node_modules|at \w+ \(|prisma/i)
  })
})

test.each([
  ['q=' + 'a'.repeat(600), 'search.query_shortened', 'q'],
  ['page=-1', 'search.page_clamped', 'page'],
  ['page=1000000000', 'search.page_clamped', 'page'],
  ['limit=1000000', 'search.page_size_clamped', 'limit'],
  ['country=XXL', 'search.filter_ignored', 'country'],
  ['moqMax=-3', 'search.filter_ignored', 'moqMax'],
  ['sort=magic', 'search.sort_ignored', 'sort'],
  ['locale=xx', 'search.value_ignored', 'locale'],
  ['exact=maybe', 'search.value_ignored', 'exact'],
  ['colour=blue', 'search.parameter_unknown', 'colour'],
  ['__proto__=x', 'search.parameter_unknown', '__proto__'],
  ['q=rice&q=tea', 'search.parameter_repeated', 'q'],
  ['page=1&page=2', 'search.parameter_repeated', 'page'],
])('search says what it made of %s', async (query, code, field) => {
  const answer = await getJson<ApiSearchAnswer>(`/api/v1/search?${query}`)

  expect(answer.notices).toEqual([expect.objectContaining({ code, field })])
  expect(answer.pageSize).toBeLessThanOrEqual(100)
  expect(answer.page).toBeGreaterThanOrEqual(1)
})

test('search takes limit for pageSize, and values of one filter repeated, without a word', async () => {
  const answer = await getJson<ApiSearchAnswer>('/api/v1/search?q=wine&limit=100&locale=en&country=MD&country=UA')

  expect([answer.pageSize, answer.items.length, answer.notices]).toEqual([100, 100, []])
})

test('a page for people says nothing about names that it does not know', async () => {
  const pages = await Promise.all(
    ['sort=magic', 'utm_source=letter'].map(async (more) => (await get(`/en/search?q=rice&${more}`)).text()),
  )

  expect(pages.map((page) => /search\.sort_ignored|search\.parameter_unknown/.test(page))).toEqual([true, false])
})

test('a value with the quotes of the filter language is a value, nothing more', async () => {
  const hostile = encodeURIComponent('"] OR verified = true OR certs IN ["')

  const answer = await getJson<ApiSearchAnswer>(`/api/v1/search?certificate=${hostile}`)

  expect(answer.total).toBe(0)
})

test('a path with broken or hostile characters is a missing page', async () => {
  const paths = [
    '/en/%00',
    '/en/%E0%A4%A',
    '/en/products/%2e%2e%2f%2e%2e',
    '/en//evil.test',
    '//evil.test/%2f..',
    '/en/products/a%0d%0aSet-Cookie:x=1',
    `/en/${'a/'.repeat(500)}`,
  ]

  const answers = await Promise.all(paths.map((path) => get(path)))

  for (const answer of answers) {
    expect([301, 302, 400, 404]).toContain(answer.status)
    expect(answer.headers.get('location') ?? '/en').toMatch(/^\/(?!\/)/)
    expect(answer.headers.get('set-cookie')).toBeNull()
  }
})

test.each(['products', 'organizations', 'exhibitions', 'exhibitions/moldovan-wine-2026/exhibitors'])(
  'the list of %s refuses what it does not know and says what it cut',
  async (list) => {
    const refused = await Promise.all(
      ['country=PK', '__proto__=x', 'limit=1&limit=2'].map((query) => get(`/api/v1/${list}?${query}`)),
    )
    const cut = await getJson<{ notices: unknown }>(`/api/v1/${list}?limit=1000000`)

    expect(refused.map((answer) => answer.status)).toEqual([422, 422, 422])
    expect(await refused[0]?.json()).toMatchObject({
      code: 'core.unknown_field',
      fields: { country: expect.any(String) },
    })
    expect(cut.notices).toEqual([{ code: 'core.limit_clamped', field: 'limit', value: '1000000' }])
  },
)

test('suggestions refuse what they do not know', async () => {
  const answers = await Promise.all(
    ['q=win&country=PK', 'q=win&q=wine', 'q=win&limit=5&locale=zh'].map((query) => get(`/api/v1/suggestions?${query}`)),
  )

  expect(answers.map((answer) => answer.status)).toEqual([422, 422, 200])
})

test('an address with a broken percent sign is the same 404 as one that nobody has', async () => {
  const pages = await Promise.all(['%E0%A4', 'nobody-has-this'].map((slug) => get(`/en/exhibitions/${slug}`)))
  const reads = await Promise.all(['%E0%A4', 'nobody-has-this'].map((slug) => get(`/api/v1/exhibitions/${slug}`)))

  expect(pages.map((page) => [page.status, page.headers.get('content-type')])).toEqual(
    pages.map(() => [404, 'text/html; charset=utf-8']),
  )
  expect(reads.map((read) => read.status)).toEqual([404, 404])
})

test('what a field is refused with is a code, never the parser’s sentence', async () => {
  const answer = await get('/api/v1/suggestions')

  expect(await answer.json()).toMatchObject({ status: 422, code: 'core.invalid', fields: { q: 'core.invalid' } })
})
