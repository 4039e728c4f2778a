import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '#server/embedded/ports.ts'
import { askToComeAgain } from '#server/starting-page.ts'

let server: Server
let origin: string

beforeAll(async () => {
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  server = createServer(askToComeAgain({ origin: 'https://fair.example.org' }))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
})

afterAll(() => new Promise((resolve) => server.close(resolve)))

const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(origin + path, { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...headers } })

test('before the site is ready a browser hears that it starts, in its language, and asks again by itself', async () => {
  const answer = await ask('/', { 'Accept-Language': 'fr;q=0.9, ro-RO;q=0.8, en;q=0.5' })
  const page = await answer.text()

  expect(answer.status).toBe(503)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('retry-after')).toBe('2')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  expect(page).toContain('<meta http-equiv="refresh" content="2">')
  expect(page).toContain('<html lang="ro" dir="ltr">')
  expect(page).toContain('Site-ul pornește')
  expect(page).not.toMatch(/src=|href=/)
})

test('the language in the address goes before that of the browser, and Urdu runs from the right', async () => {
  const page = await (await ask('/ur/search?q=rice', { 'Accept-Language': 'en' })).text()

  expect(page).toContain('<html lang="ur" dir="rtl">')
  expect(await (await ask('/fr', { 'Accept-Language': 'fr' })).text()).toContain('<html lang="en" dir="ltr">')
})

test('programs get JSON as before, and health says that the process lives', async () => {
  const [api, script, health] = await Promise.all([
    ask('/api/v1/products'),
    ask('/en', { Accept: '*/*' }),
    ask('/healthz'),
  ])

  for (const answer of [api, script]) {
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
    expect(await answer.json()).toEqual({ code: 'core.starting', messageKey: 'core.starting' })
  }
  expect([health.status, await health.json()]).toEqual([200, { alive: true }])
})
