import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type StartedServer } from '#tests/support/server.ts'
import { get, getText, PASSWORD } from './client.ts'

const ORIGIN = 'https://fair.example.org'

let server: StartedServer

beforeAll(async () => {
  server = await startServer({ demo: true, env: { ORIGIN } })
})

afterAll(() => server.stop())

function signIn(origin: string): Promise<Response> {
  return get(
    '/api/auth/sign-in/email',
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin },
      body: JSON.stringify({ email: 'buyer@demo.test', password: PASSWORD }),
    },
    server,
  )
}

test('behind an HTTPS address browsers are told to stay with it', async () => {
  const answer = await get('/en', {}, server)

  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  expect(answer.headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
})

test('links, share cards, sitemap and the API speak of that address only', async () => {
  const pages = await Promise.all(
    ['/en', '/sitemap.xml', '/robots.txt', '/api/v1/products?limit=1', '/api/v1/openapi.json'].map((path) =>
      getText(path, {}, server),
    ),
  )

  for (const page of pages) {
    expect(page).toContain(ORIGIN)
    expect(page).not.toContain('localhost')
  }
})

test('the session cookie is bound to this host, is sent over HTTPS alone, and signs in', async () => {
  const answer = await signIn(ORIGIN)

  const cookie = answer.headers.getSetCookie().find((line) => line.includes('session_token')) ?? ''
  expect(cookie).toMatch(/^__Host-/)
  for (const attribute of [/; Path=\/(;|$)/, /; Secure/, /; HttpOnly/, /; SameSite=Lax/])
    expect(cookie).toMatch(attribute)
  expect(cookie).not.toMatch(/Domain=/)
  const me = await get('/api/v1/me', { headers: { Cookie: cookie.split(';')[0] ?? '' } }, server)
  expect(me.status).toBe(200)
})

test('a page of the plain local address may not write', async () => {
  expect((await signIn(server.origin)).status).toBe(403)
})
