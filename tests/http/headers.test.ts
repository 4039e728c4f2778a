import { describe, expect, test } from 'vitest'
import { site } from '#tests/support/site.ts'
import { get, getText, row } from './client.ts'

interface Kind {
  what: string
  path: () => string | Promise<string>
  status: number
  cache: string
  type: RegExp
  isSandboxed?: boolean
}

async function firstPicture(): Promise<string> {
  const { id } = await row<{ id: string }>(`SELECT id FROM media WHERE state = 'READY' LIMIT 1`)
  return `/media/${id}/320.webp`
}

async function firstAsset(): Promise<string> {
  const page = await getText('/en')
  return /\/assets\/[\w-]+\.css/.exec(page)?.[0] ?? '/assets/none'
}

const HOUR = 'public, max-age=3600'
const YEAR = 'public, max-age=31536000, immutable'

const KINDS: Kind[] = [
  { what: 'a page', path: () => '/en', status: 200, cache: 'private, no-store', type: /^text\/html/ },
  {
    what: 'a page of search',
    path: () => '/zh/search?q=大米',
    status: 200,
    cache: 'private, no-store',
    type: /^text\/html/,
  },
  {
    what: 'a missing page',
    path: () => '/en/products/no-such-thing',
    status: 404,
    cache: 'private, no-store',
    type: /^text\/html/,
  },
  {
    what: 'an address outside every language',
    path: () => '/wp-login.php',
    status: 404,
    cache: 'private, no-store',
    type: /^text\/html/,
  },
  {
    what: 'an answer of the API',
    path: () => '/api/v1/products?limit=1',
    status: 200,
    cache: 'private, no-cache',
    type: /^application\/json/,
  },
  {
    what: 'a refusal of the API',
    path: () => '/api/v1/products/none',
    status: 404,
    cache: 'no-store',
    type: /^application\/problem\+json/,
  },
  {
    what: 'an unknown resource',
    path: () => '/api/v1/nothing',
    status: 404,
    cache: 'no-store',
    type: /^application\/problem\+json/,
  },
  { what: 'an asset', path: firstAsset, status: 200, cache: YEAR, type: /^text\/css/ },
  { what: 'a missing asset', path: () => '/assets/none.js', status: 404, cache: 'private, no-store', type: /^$/ },
  { what: 'the service worker', path: () => '/service-worker.js', status: 200, cache: HOUR, type: /javascript/ },
  { what: 'a picture', path: firstPicture, status: 200, cache: YEAR, type: /^image\/webp$/, isSandboxed: true },
  { what: 'robots.txt', path: () => '/robots.txt', status: 200, cache: HOUR, type: /^text\/plain/ },
  { what: 'the sitemap', path: () => '/sitemap.xml', status: 200, cache: HOUR, type: /^application\/xml/ },
  { what: 'the redirect to a language', path: () => '/', status: 302, cache: 'private, no-store', type: /^$/ },
  { what: 'health', path: () => '/healthz', status: 200, cache: 'private, no-store', type: /^application\/json/ },
  { what: 'readiness', path: () => '/readyz', status: 200, cache: 'private, no-store', type: /^application\/json/ },
  { what: 'metrics', path: () => '/metrics', status: 200, cache: 'private, no-store', type: /^text\/plain/ },
]

describe.each(KINDS)('$what', ({ path, status, cache, type, isSandboxed = false }) => {
  test('carries the headers of every response and its own caching', async () => {
    const response = await get(await path())

    expect({
      status: response.status,
      type: type.test(response.headers.get('content-type') ?? ''),
      cache: response.headers.get('cache-control'),
      nosniff: response.headers.get('x-content-type-options'),
      referrer: response.headers.get('referrer-policy'),
      opener: response.headers.get('cross-origin-opener-policy'),
      resource: response.headers.get('cross-origin-resource-policy'),
      permissions: response.headers.get('permissions-policy')?.includes('camera=(self)'),
      poweredBy: response.headers.get('x-powered-by'),
      setsCookie: response.headers.has('set-cookie'),
    }).toEqual({
      status,
      type: true,
      cache,
      nosniff: 'nosniff',
      referrer: 'strict-origin-when-cross-origin',
      opener: 'same-origin',
      resource: 'same-origin',
      permissions: true,
      poweredBy: null,
      setsCookie: false,
    })
    expect(response.headers.get('content-security-policy')).toContain(
      isSandboxed ? "default-src 'none'; sandbox" : "frame-ancestors 'none'",
    )
  })
})

test('a page runs only scripts that carry the nonce of this very response, also from the page cache', async () => {
  const answers = await Promise.all([get('/en/exhibitions'), get('/en/exhibitions')])
  const again = await get('/en/exhibitions')

  const nonces = await Promise.all([...answers, again].map(readNonces))

  for (const { header, scripts } of nonces) expect(scripts).toEqual([header])
  expect(new Set(nonces.map(({ header }) => header)).size).toBe(3)
})

async function readNonces(response: Response) {
  const policy = response.headers.get('content-security-policy') ?? ''
  const body = await response.text()
  const scripts = [...body.matchAll(/<script(?![^>]*application\/ld\+json)([^>]*)>/g)]
  return {
    header: /'nonce-([^']+)'/.exec(policy)?.[1],
    scripts: [...new Set(scripts.map((script) => /nonce="([^"]+)"/.exec(script[1] ?? '')?.[1] ?? 'none'))],
  }
}

test('the policy allows no inline script, no plug-in, no other base and no other host', async () => {
  const policy = (await get('/en')).headers.get('content-security-policy') ?? ''

  const directives = Object.fromEntries(policy.split(';').map((one) => [one.trim().split(' ')[0], one.trim()]))

  expect(directives['script-src']).not.toContain('unsafe-inline')
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
  expect(directives).toMatchObject({
    'default-src': "default-src 'self'",
    'object-src': "object-src 'none'",
    'base-uri': "base-uri 'none'",
    'form-action': "form-action 'self'",
    'frame-ancestors': "frame-ancestors 'none'",
  })
})

test('links are built from the configured origin, whatever the Host header says', async () => {
  const page = await getText('/en', { headers: { 'X-Forwarded-Host': 'evil.test', 'X-Forwarded-Proto': 'https' } })

  expect(page).not.toContain('evil.test')
  expect(page).toContain(`<link rel="canonical" href="${site().origin}/en"`)
})

test.each(['zh', 'ru', 'ur'])('pages in %s hold every character whole, wherever the stream was cut', async (locale) => {
  const pages = await Promise.all(
    [
      '',
      '/exhibitions',
      '/exhibitions/moldovan-wine-2026',
      '/exhibitions/moldovan-wine-2026/exhibitors',
      '/search?q=wine',
      '/none',
    ].map((path) => getText(`/${locale}${path}`)),
  )

  for (const page of pages) expect(page).not.toMatch(/[\0\ufffd]/)
})
