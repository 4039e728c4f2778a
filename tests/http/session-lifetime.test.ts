import pg from 'pg'
import { expect, test } from 'vitest'
import { hashToken } from '#server/hashed-tokens.ts'
import { waitUntil } from '#server/embedded/processes.ts'
import { site } from '#tests/support/site.ts'
import { get, rows, signedIn } from './client.ts'

const ADMINISTRATOR = 'admin@demo.test'

/** Signs in and moves the session's times. */
async function signedInWith(email: string, times: string): Promise<{ headers: { Cookie: string }; token: string }> {
  const { headers } = await signedIn(email)
  const token = hashToken(decodeURIComponent(headers.Cookie).split('=')[1]?.split('.')[0] ?? '')
  const moved = await rows(`UPDATE session SET ${times} WHERE token = $1 RETURNING id`, [token])
  expect(moved).toHaveLength(1)
  return { headers, token }
}

/** How such a session is answered and whether it is still kept. */
async function useAfter(email: string, times: string): Promise<{ status: number; isKept: boolean }> {
  const { headers, token } = await signedInWith(email, times)
  const { status } = await get('/api/v1/me', { headers })
  const kept = await rows('SELECT id FROM session WHERE token = $1', [token])
  return { status, isKept: kept.length === 1 }
}

test('a session left idle for fourteen days is refused and removed', async () => {
  expect(await useAfter('buyer@demo.test', `"expiresAt" = now() - interval '1 second'`)).toEqual({
    status: 401,
    isKept: false,
  })
})

test.each([
  ['buyer@demo.test', '30 days -1 minute', '30 days'],
  [ADMINISTRATOR, '12 hours -1 minute', '12 hours'],
])('however much it is used, a session of %s ends at last', async (email, before, after) => {
  const started = (age: string) => `"createdAt" = now() - interval '${age}', "expiresAt" = now() + interval '14 days'`

  expect(await useAfter(email, started(before))).toEqual({ status: 200, isKept: true })
  expect(await useAfter(email, started(after))).toEqual({ status: 401, isKept: false })
})

test.each(['/en', '/api/v1/me'])('who comes to %s a day later gets the cookie anew, once', async (path) => {
  const { headers } = await signedInWith('buyer@demo.test', `"expiresAt" = now() + interval '12 days'`)
  const [cookie = ''] = headers.Cookie.split('; ')

  const later = await get(path, { headers })
  const again = await get(path, { headers })

  expect(later.headers.getSetCookie()).toEqual([
    expect.stringContaining(`${cookie}; Max-Age=1209600; Path=/; HttpOnly`),
  ])
  expect(again.headers.getSetCookie()).toEqual([])
})

test('an answer that any cache may keep carries no cookie', async () => {
  const { headers } = await signedInWith('buyer@demo.test', `"expiresAt" = now() + interval '12 days'`)

  const answer = await get('/robots.txt', { headers })

  expect(answer.headers.get('cache-control')).toContain('public')
  expect(answer.headers.getSetCookie()).toEqual([])
})

test.each([
  ['/en', 200],
  ['/api/v1/me', 401],
])('who signs out while %s prolongs the session is nobody there', async (path, status) => {
  const { headers, token } = await signedInWith('buyer@demo.test', `"expiresAt" = now() + interval '12 days'`)
  const signingOut = new pg.Client(site().databaseUrl)
  await signingOut.connect()
  await signingOut.query('BEGIN')
  await signingOut.query('DELETE FROM session WHERE token = $1', [token])

  const asked = get(path, { headers })
  await waitUntil(
    async () =>
      (await rows(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`))
        .length > 0,
    5_000,
  )
  await signingOut.query('COMMIT')
  await signingOut.end()

  expect((await asked).status).toBe(status)
})
