import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type StartedServer } from '#tests/support/server.ts'
import { get, getJson, rows, signedIn } from './client.ts'

let place: StartedServer

beforeAll(async () => {
  place = await startServer({ demo: true })
})
afterAll(() => place.stop())

type Headers = Record<string, string>

function send(path: string, method: string, body: object | string, headers: Headers = {}): Promise<Response> {
  const type = { 'Content-Type': 'application/json', Origin: place.origin }
  return get(
    path,
    { method, headers: { ...type, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) },
    place,
  )
}

function post(path: string, fields: Headers, headers: Headers = {}): Promise<Response> {
  return get(
    path,
    { method: 'POST', headers: { Origin: place.origin, ...headers }, body: new URLSearchParams(fields) },
    place,
  )
}

test('what search learns is for administrators: visitors are led to sign in, others see no such page', async () => {
  const [buyer, admin] = await Promise.all(
    ['buyer@demo.test', 'admin@demo.test'].map((email) => signedIn(email, place)),
  )
  const reject = { intent: 'reject', phrase: 'anything', locale: '' }

  const answers = await Promise.all([
    get('/en/admin/search', {}, place),
    get('/en/admin/search', buyer, place),
    get('/en/admin/search', admin, place),
    post('/en/admin/search', reject),
    post('/en/admin/search', reject, buyer?.headers),
  ])

  expect(answers.map(({ status }) => status)).toEqual([302, 404, 200, 302, 404])
  expect(answers[0]?.headers.get('location')).toBe('/en/account/sign-in?next=%2Fen%2Fadmin%2Fsearch')
  expect(await rows('select from search_synonym', [], place)).toEqual([])
})

test('an administrator accepts a synonym by a plain form, and the site searches by it', async () => {
  const { headers } = await signedIn('admin@demo.test', place)
  const synonym = { intent: 'accept', phrase: 'Qwertzu', meanings: 'basmati rice, rice', locale: '' }

  const [wrong, done] = [
    await post('/zh/admin/search', { ...synonym, meanings: ' , ' }, headers),
    await post('/zh/admin/search', synonym, headers),
  ]
  const again = await post('/zh/admin/search', synonym, headers)

  expect([wrong.status, done.status, again.status]).toEqual([422, 302, 409])
  expect(await again.text()).toContain('qwertzu')
  await expect
    .poll(
      async () =>
        (await getJson<{ interpretedAs: object }>('/api/v1/search?q=qwertzu&locale=ro', {}, place)).interpretedAs,
      { timeout: 10_000 },
    )
    .toMatchObject({ searched: expect.arrayContaining(['basmati rice', 'rice']), corrected: null })
})

test('searches and opened results are counted from pages and the API', async () => {
  const found = await getJson<{ items: { id: string }[] }>('/api/v1/search?q=countable+rice', {}, place)
  await get('/en/search?q=countable+rice', {}, place)
  const body = { q: 'countable rice', listingId: found.items[0]?.id, locale: 'en', from: 'countable ryce' }

  const statuses = [
    (await send('/api/v1/search/clicks', 'POST', body)).status,
    (await send('/api/v1/search/clicks', 'POST', body, { Origin: 'https://evil.example' })).status,
    (await send('/api/v1/search/clicks', 'POST', { ...body, person: 'x' })).status,
    (await send('/api/v1/search/clicks', 'POST', '{')).status,
    (await get('/api/v1/search/clicks', {}, place)).status,
  ]

  expect(statuses).toEqual([204, 403, 422, 400, 405])
  const counted = () =>
    rows(
      `select searches, clicks, reformulations from search_query_count where query like 'countable%' order by query`,
      [],
      place,
    )
  await expect.poll(counted, { timeout: 10_000 }).toEqual([
    { searches: 2, clicks: 1, reformulations: 0 },
    { searches: 0, clicks: 0, reformulations: 1 },
  ])
})

test('saved searches belong to whoever saved them', async () => {
  const [buyer, other] = await Promise.all(
    ['buyer@demo.test', 'buyer2@demo.test'].map((email) => signedIn(email, place)),
  )
  const body = { name: 'Rice', query: 'q=rice&country=PK', locale: 'en', alert: 'DAILY' }

  const made = await send('/api/v1/saved-searches', 'POST', body, buyer?.headers)
  const saved = (await made.json()) as { id: string }
  const wrong = await send(
    '/api/v1/saved-searches',
    'POST',
    { ...body, name: ' ', alert: 'HOURLY', userId: 'x' },
    buyer?.headers,
  )

  expect(made.status).toBe(201)
  expect(saved).toEqual({ ...body, id: expect.any(String), createdAt: expect.any(String) })
  expect([wrong.status, await wrong.json()]).toMatchObject([
    422,
    { fields: { name: 'search.saved_name_wrong', alert: 'search.alert_wrong', userId: 'core.unknown_field' } },
  ])
  expect((await send('/api/v1/saved-searches', 'POST', body)).status).toBe(401)
  expect((await get('/api/v1/saved-searches', {}, place)).status).toBe(401)
  expect(await getJson('/api/v1/saved-searches', buyer, place)).toEqual({ items: [saved] })
  expect(await getJson('/api/v1/saved-searches', other, place)).toEqual({ items: [] })
  const remove = (headers?: Headers) => send(`/api/v1/saved-searches/${saved.id}`, 'DELETE', '', headers)
  expect([
    (await remove(other?.headers)).status,
    (await remove(buyer?.headers)).status,
    (await remove(buyer?.headers)).status,
  ]).toEqual([404, 204, 404])
})

test('a search is saved from its page by a plain form, listed with its link, and removed', async () => {
  const { headers } = await signedIn('buyer@demo.test', place)
  const form = { intent: 'save', name: '印度香米', query: 'q=大米', alert: 'WEEKLY' }

  expect(await (await get('/zh/search?q=大米', { headers }, place)).text()).toContain('action="/zh/account/searches"')
  expect((await get('/zh/account/searches', {}, place)).status).toBe(302)
  expect((await post('/zh/account/searches', { ...form, name: '' }, headers)).status).toBe(422)
  expect((await post('/zh/account/searches', form, headers)).status).toBe(302)
  const page = await (await get('/zh/account/searches', { headers }, place)).text()
  expect(page).toContain('印度香米')
  expect(page).toContain('href="/zh/search?q=%E5%A4%A7%E7%B1%B3"')
  const [saved] = await rows<{ id: string }>(`select id from saved_search where name = $1`, [form.name], place)
  expect((await post('/zh/account/searches', { intent: 'remove', id: saved?.id ?? '' }, headers)).status).toBe(302)
  expect(await rows(`select from saved_search where name = $1`, [form.name], place)).toEqual([])
})
