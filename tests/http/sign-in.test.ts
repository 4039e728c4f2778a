import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { site } from '#tests/support/site.ts'
import { get, getJson, PASSWORD, postSignIn, rows, signedIn } from './client.ts'

function postForm(fields: Record<string, string>): Promise<Response> {
  return get('/zh/account/sign-in', {
    method: 'POST',
    headers: { Origin: site().origin },
    body: new URLSearchParams(fields),
  })
}

test('signing in by the API sets a cookie that scripts cannot read, and /me knows who it is', async () => {
  const response = await postSignIn('buyer@demo.test', PASSWORD)

  const cookie = response.headers.getSetCookie().find((line) => line.includes('session_token'))
  expect(response.status).toBe(200)
  expect(cookie).toMatch(/; Path=\/(;|$)/)
  expect(cookie).toMatch(/; HttpOnly/)
  expect(cookie).toMatch(/; SameSite=Lax/)
  expect(cookie).not.toMatch(/Domain=/i)
  expect(await getJson('/api/v1/me', await signedIn('buyer@demo.test'))).toEqual({
    id: expect.any(String),
    name: '王海燕',
    email: 'buyer@demo.test',
    locale: 'zh',
    isAdministrator: false,
    organization: {
      id: expect.any(String),
      slug: 'qingdao-haiyun-imports',
      name: 'Qingdao Haiyun Imports Co., Ltd.',
      role: 'OWNER',
    },
  })
})

test('nobody signed in is told so by /me, with a cookie that was made up as well', async () => {
  const answers = await Promise.all([
    get('/api/v1/me'),
    get('/api/v1/me', { headers: { Cookie: 'better-auth.session_token=made-up.c2lnbmF0dXJl' } }),
  ])

  for (const answer of answers) {
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: 401, code: 'accounts.sign_in_first' })
  }
})

test('a wrong password and an unknown address are answered alike', async () => {
  const answers = await Promise.all([
    postSignIn('buyer@demo.test', 'wrong-password'),
    postSignIn('nobody-at-all@demo.test', 'wrong-password'),
  ])

  expect(answers.map((answer) => answer.status)).toEqual([401, 401])
  const [known, unknown] = await Promise.all(answers.map((answer) => answer.text()))
  expect(known).toBe(unknown)
  expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toEqual([])
})

test('nobody can sign up by the API while the platform has no sign-up', async () => {
  const answer = await get('/api/auth/sign-up/email', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: site().origin },
    body: JSON.stringify({ email: 'new@demo.test', password: 'long-enough-password', name: 'New' }),
  })

  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  expect((await postSignIn('new@demo.test', 'long-enough-password')).status).toBe(401)
})

test('the form signs in and leads on, but never to another site', async () => {
  const credentials = { email: 'buyer@demo.test', password: PASSWORD }

  const answers = await Promise.all([
    postForm({ ...credentials, next: '/zh/search?q=大米' }),
    postForm({ ...credentials, next: '//evil.test' }),
    postForm({ ...credentials, next: '/\\evil.test' }),
    postForm({ ...credentials, next: 'https://evil.test' }),
  ])

  expect(answers.map((answer) => answer.status)).toEqual([302, 302, 302, 302])
  const [first, ...others] = answers.map((answer) => answer.headers.get('location') ?? '')
  expect(decodeURI(first ?? '')).toBe('/zh/search?q=大米')
  expect(others).toEqual(['/zh', '/zh', '/zh'])
  for (const answer of answers) expect(answer.headers.getSetCookie().join()).toContain('session_token')
})

test('the form says at its fields what is wrong, keeps what was typed, and never repeats the password', async () => {
  const [wrong, malformed, foreign] = await Promise.all([
    postForm({ email: 'buyer@demo.test', password: 'not-the-password' }),
    postForm({ email: 'no address', password: '' }),
    postForm({ email: 'buyer@demo.test', password: PASSWORD, isAdministrator: 'true' }),
  ])

  expect([wrong?.status, malformed?.status, foreign?.status]).toEqual([422, 422, 422])
  const page = await wrong?.text()
  expect(page).toContain('value="buyer@demo.test"')
  expect(page).not.toContain('not-the-password')
  expect(page).toMatch(/aria-invalid="true"/)
})

test('signing out ends the session itself, not only the cookie', async () => {
  const { headers } = await signedIn('buyer2@demo.test')
  expect((await get('/api/v1/me', { headers })).status).toBe(200)

  const answer = await get('/en/account/sign-out', { method: 'POST', headers: { ...headers, Origin: site().origin } })

  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/en'])
  expect((await get('/api/v1/me', { headers })).status).toBe(401)
})

test('the database holds no token that a cookie could be made of', async () => {
  const { headers } = await signedIn('chamber@demo.test')
  const token = decodeURIComponent(headers.Cookie).split('=')[1]?.split('.')[0] ?? ''

  const stored = await rows<{ token: string }>('SELECT token FROM session')

  expect(token).toHaveLength(32)
  expect(stored.map((one) => one.token)).toContain(createHash('sha256').update(token).digest('hex'))
  expect(stored.filter((one) => !/^[0-9a-f]{64}$/.test(one.token))).toEqual([])
  expect((await get('/api/v1/me', { headers })).status).toBe(200)
})
