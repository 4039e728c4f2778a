import pg from 'pg'
import { site } from '#tests/support/site.ts'

export const PASSWORD = 'caravanserai-demo'

/** A place to send requests to: the shared demo, or a server of one's own. */
export interface Place {
  origin: string
  databaseUrl: string
}

export interface ApiPage {
  items: Record<string, unknown>[]
  nextCursor: string | null
}

/** Redirects are answers too, so they are not followed. */
export function get(path: string, init: RequestInit = {}, place: Place = site()): Promise<Response> {
  return fetch(place.origin + path, { redirect: 'manual', ...init })
}

export async function getText(path: string, init?: RequestInit, place?: Place): Promise<string> {
  return (await get(path, init, place)).text()
}

/** The JSON of an answer that has to be 200. */
export async function getJson<T>(path: string, init?: RequestInit, place?: Place): Promise<T> {
  const response = await get(path, init, place)
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

/** What the database says, to compare answers with. */
export async function rows<T extends object>(sql: string, values: unknown[] = [], place: Place = site()): Promise<T[]> {
  const client = new pg.Client(place.databaseUrl)
  await client.connect()
  try {
    return (await client.query(sql, values)).rows as T[]
  } finally {
    await client.end()
  }
}

export async function row<T extends object>(sql: string, values: unknown[] = [], place?: Place): Promise<T> {
  const [first] = await rows<T>(sql, values, place)
  if (!first) throw new Error(`nothing for: ${sql}`)
  return first
}

/** Every item of a list of the API, page by page. */
export async function walk(path: string, limit: number, place?: Place): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = []
  let cursor: string | null = ''
  do {
    const page: ApiPage = await getJson(
      `${path}?limit=${limit}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      {},
      place,
    )
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return items
}

export function postSignIn(email: string, password: string, place: Place = site()): Promise<Response> {
  return fetch(`${place.origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: place.origin },
    body: JSON.stringify({ email, password }),
  })
}

/** Headers of somebody of the demo who is signed in. */
export async function signedIn(email: string, place?: Place): Promise<{ headers: { Cookie: string } }> {
  const response = await postSignIn(email, PASSWORD, place)
  if (!response.ok) throw new Error(`${email} could not sign in: ${response.status} ${await response.text()}`)
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { headers: { Cookie: cookie } }
}
