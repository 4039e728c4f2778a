import { expect, test } from 'vitest'
import { get, signedIn } from './client.ts'
import { site } from '#tests/support/site.ts'

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }
const TARGETS = [
  '/en/account/sign-in',
  '/en/account/sign-out',
  '/api/auth/sign-in/email',
  '/api/auth/sign-out',
  '/api/v1/products',
  '/en/search',
]

test.each(TARGETS)('a POST to %s from another origin is refused with a problem document', async (target) => {
  const foreign: Record<string, string>[] = [
    { Origin: 'https://evil.test' },
    { Origin: 'null' },
    { Origin: `${site().origin}.evil.test` },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Cookie: 'better-auth.session_token=abc' },
  ]

  const answers = await Promise.all(
    foreign.map((headers) => get(target, { method: 'POST', headers: { ...FORM, ...headers }, body: 'a=b' })),
  )

  expect(answers.map((answer) => answer.status)).toEqual(foreign.map(() => 403))
  expect(await answers[0]?.json()).toEqual({
    type: 'about:blank',
    title: expect.any(String),
    status: 403,
    code: 'core.foreign_origin',
    messageKey: 'core.foreign_origin',
    requestId: answers[0]?.headers.get('x-request-id'),
  })
})

test.each(['PUT', 'PATCH', 'DELETE'])('%s is held to the same rule', async (method) => {
  const answer = await get('/api/v1/products', { method, headers: { Origin: 'https://evil.test' } })

  expect(answer.status).toBe(403)
})

test('a foreign page cannot sign anybody out', async () => {
  const { headers } = await signedIn('buyer@demo.test')

  await get('/en/account/sign-out', {
    method: 'POST',
    headers: { ...headers, ...FORM, Origin: 'https://evil.test' },
    body: '',
  })

  expect((await get('/api/v1/me', { headers })).status).toBe(200)
})

test('our own pages may write', async () => {
  const body = 'email=nobody%40demo.test&password=x'
  const own: Record<string, string>[] = [{ Origin: site().origin }, { 'Sec-Fetch-Site': 'same-origin' }]

  const answers = await Promise.all(
    own.map((headers) => get('/en/account/sign-in', { method: 'POST', headers: { ...FORM, ...headers }, body })),
  )

  expect(answers.map((answer) => answer.status)).toEqual([422, 422])
})

test('a write that no route takes is refused, not broken', async () => {
  const headers = { Origin: site().origin, ...FORM }

  const answers = await Promise.all(
    ['/en', '/en/search', '/en/products/none', '/api/v1/search', '/robots.txt', '/nowhere'].map((path) =>
      get(path, { method: 'POST', headers, body: 'a=b' }),
    ),
  )

  for (const answer of answers) expect([404, 405]).toContain(answer.status)
})
