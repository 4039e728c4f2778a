import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type StartedServer } from '#tests/support/server.ts'
import { get, getText, row, rows, signedIn } from './client.ts'

let server: StartedServer

beforeAll(async () => {
  server = await startServer({ demo: true, env: { PAGE_CACHE_SECONDS: '600' } })
})

afterAll(() => server.stop())

test('a page from memory is the same page with a nonce of its own', async () => {
  const address = '/zh/exhibitions/moldovan-wine-2026'
  const first = await get(address, {}, server)
  const second = await get(address, {}, server)
  const unpressed = await get(address, { headers: { 'accept-encoding': 'identity' } }, server)

  const [one, two] = await Promise.all(
    [first, second].map(async (answer) => ({ nonce: toNonce(answer), text: await answer.text() })),
  )

  expect(one?.nonce).not.toBe(two?.nonce)
  expect(two?.text.replaceAll(two.nonce, 'nonce')).toBe(one?.text.replaceAll(one.nonce, 'nonce'))
  expect([...(two?.text.matchAll(/nonce="([^"]*)"/g) ?? [])].every((match) => match[1] === two?.nonce)).toBe(true)
  const nonce = toNonce(unpressed)
  expect((await unpressed.text()).replaceAll(nonce, 'nonce')).toBe(two?.text.replaceAll(two.nonce, 'nonce'))
  expect([second, unpressed].map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', null])
  expect(second.headers.get('vary')).toMatch(/accept-encoding/i)
  expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'))
  expect(second.headers.get('cache-control')).toBe('private, no-store')
})

function toNonce(answer: Response): string {
  return /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? 'none'
}

test('what a buyer sees never gets into the memory that visitors are answered from', async () => {
  const { slug } = await row<{ slug: string }>(
    `SELECT p.slug FROM product p JOIN price_break b ON b."productId" = p.id WHERE p.status = 'PUBLISHED' AND p."priceVisibility" = 'VERIFIED_BUYERS' ORDER BY p.id LIMIT 1`,
    [],
    server,
  )
  await rows(
    `UPDATE price_break SET amount = 8765432, currency = 'USD' WHERE "productId" = (SELECT id FROM product WHERE slug = $1) AND "minQuantity" = (SELECT min("minQuantity") FROM price_break WHERE "productId" = (SELECT id FROM product WHERE slug = $1))`,
    [slug],
    server,
  )
  const address = `/en/products/${slug}`
  const buyer = await signedIn('buyer@demo.test', server)

  const pages = [
    await getText(address, buyer, server),
    await getText(address, {}, server),
    await getText(address, buyer, server),
    await getText(address, {}, server),
  ]

  expect(pages.map((page) => page.includes('87,654.32'))).toEqual([true, false, true, false])
})

test('a language, a query and a page of a list are pages of their own', async () => {
  const addresses = ['/en/search?q=wine', '/en/search?q=cherry', '/en/search?q=wine&page=2', '/ru/search?q=wine']

  const first = await Promise.all(addresses.map((address) => getText(address, {}, server)))
  const second = await Promise.all(addresses.map((address) => getText(address, {}, server)))

  const bodies = second.map((page) => page.replace(/nonce="[^"]*"/g, ''))
  expect(new Set(bodies.map((body) => body.length)).size).toBe(addresses.length)
  expect(second.map((page) => page.length)).toEqual(first.map((page) => page.length))
})

test('a missing page is not kept', async () => {
  const { id, slug } = await row<{ id: string; slug: string }>(
    `SELECT id, slug FROM product WHERE status = 'PUBLISHED' ORDER BY id DESC LIMIT 1`,
    [],
    server,
  )
  await rows(`UPDATE product SET status = 'DRAFT' WHERE id = $1`, [id], server)
  expect((await get(`/en/products/${slug}`, {}, server)).status).toBe(404)

  await rows(`UPDATE product SET status = 'PUBLISHED' WHERE id = $1`, [id], server)

  expect((await get(`/en/products/${slug}`, {}, server)).status).toBe(200)
})
