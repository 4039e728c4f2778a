import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type StartedServer } from '#tests/support/server.ts'
import { get, getText } from './client.ts'

let server: StartedServer

beforeAll(async () => {
  server = await startServer({ env: { PAGE_CACHE_SECONDS: '600' } })
})

afterAll(() => server.stop())

/** Sends what no client library would. */
async function send(line: string, headers: string[] = []): Promise<{ status: number; head: string; body: string }> {
  const socket = connect(server.port, '127.0.0.1')
  socket.write([`${line} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n'))
  const answer = await text(socket)
  const [head = '', ...body] = answer.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), head, body: body.join('\r\n\r\n') }
}

const plainHost = (): string => `Host: localhost:${server.port}`

describe('a host with more than a host in it', () => {
  test.each(['x/zh/developers?', 'x:80/zh/developers?', 'evil.test:99999', '[::1', 'a b<>"', 'user:pw@evil.test', ''])(
    '“%s” is refused, and what it asked for is kept for nobody',
    async (host) => {
      const address = `/en/exhibitions?host=${encodeURIComponent(host)}`

      const refused = await send(`GET ${address}`, [`Host: ${host}`])

      expect(refused.status).toBe(400)
      expect(refused.body).toContain('"code":"core.malformed"')
      expect(await getText(address, {}, server)).toContain('<title>Exhibitions')
    },
  )

  test('is not believed of a proxy either', async () => {
    const address = '/en/exhibitions?forwarded'

    await send(`GET ${address}`, [plainHost(), 'X-Forwarded-Host: x:80/zh/developers?'])

    expect(await getText(address, {}, server)).toContain('<title>Exhibitions')
  })
})

test('an address with its host in front, as proxies write it, means the path alone', async () => {
  const answers = await Promise.all([
    send('GET http://evil.test/en/exhibitions', [plainHost()]),
    send('GET http://evil.test', [plainHost()]),
    send('GET http://evil.test/healthz', [plainHost()]),
  ])

  expect(answers.map(({ status }) => status)).toEqual([200, 302, 200])
  for (const { head, body } of answers) expect(head + body).not.toContain('evil.test')
})

test.each(['TRACE /en', 'PROPFIND /api/v1/search', 'PURGE /en'])(
  '%s is a method that nothing here has',
  async (line) => {
    const { status, head } = await send(line, [plainHost()])

    expect(status).toBe(405)
    expect(head).toContain('Allow: GET, HEAD,')
  },
)

test.each(['OPTIONS *', 'OPTIONS /api/v1/search'])(
  '%s says what there is and opens nothing to other sites',
  async (line) => {
    const { status, head, body } = await send(line, [plainHost(), 'Origin: http://evil.test'])

    expect([status, body]).toEqual([204, ''])
    expect(head).not.toMatch(/access-control/i)
  },
)

test.each(['/api/v1/search', '/api/v1/products', '/api/v1/me', '/robots.txt', '/sitemap.xml', '/qr/product/none.svg'])(
  'a write to %s is refused as a problem that names what may be done',
  async (path) => {
    const answers = await Promise.all(
      ['POST', 'PUT', 'DELETE'].map((method) => get(path, { method, headers: { Origin: server.origin } }, server)),
    )

    expect(answers.map(({ status, headers }) => [status, headers.get('allow'), headers.get('content-type')])).toEqual(
      answers.map(() => [405, 'GET, HEAD', 'application/problem+json']),
    )
  },
)

test.each([
  '/media/none/320.webp',
  '/share/product/none.en.png',
  '/qr/product/none.svg',
  '/sitemaps/none-1.xml',
  '/sitemaps/%E0%A4%A.xml',
])('a file that is not there is a problem that says so: %s', async (path) => {
  const answer = await get(path, {}, server)

  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  expect(await answer.json()).toMatchObject({
    code: expect.stringMatching(/\.not_found$/),
    requestId: expect.any(String),
  })
})

test.each(['_data=root', 'q=rice&_data=routes%2Fpublic%2Fsearch', '%5Fdata=root'])(
  'a page stays a page when asked for with %s',
  async (query) => {
    expect(await getText(`/en/exhibitions?${query}`, {}, server)).toContain('<title>Exhibitions')
  },
)

test('what is missing or refused leaves no line in the log', async () => {
  await Promise.all(
    ['/media/none/320.webp', '/en/products/none', '/sitemaps/none-1.xml'].map((path) => get(path, {}, server)),
  )

  expect(server.output()).not.toContain('request failed')
})

describe('a form', () => {
  const post = (headers: Record<string, string>, body: string) =>
    get('/en/account/sign-in', { method: 'POST', headers: { Origin: server.origin, ...headers }, body }, server)

  test.each([
    ['of another kind', 'text/xml', '<a/>', 415],
    ['in JSON', 'application/json', '{"email":"a"}', 415],
    ['in parts without a border', 'multipart/form-data', 'a', 400],
    ['in parts that never end', 'multipart/form-data; boundary=x', '--x\r\n', 400],
    ['of 300 kB', 'application/x-www-form-urlencoded', `email=${'a'.repeat(300_000)}`, 413],
  ])('%s is refused as a page', async (_, type, body, status) => {
    const answer = await post({ 'Content-Type': type }, body)

    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8'])
  })

  test.each(['/en/account/sign-in', '/api/auth/sign-in/email', '/api/v1/search/clicks'])(
    'whose size nobody says, or that is too large for anything, is not read by %s',
    async (path) => {
      const origin = `Origin: ${server.origin}`
      const [unsaid, huge] = await Promise.all([
        send(`POST ${path}`, [plainHost(), origin, 'Transfer-Encoding: chunked']),
        send(`POST ${path}`, [plainHost(), origin, 'Content-Length: 2000000000']),
      ])

      expect([unsaid?.status, huge?.status]).toEqual([411, 413])
    },
  )
})
