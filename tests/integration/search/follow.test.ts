import { expect, onTestFinished, test } from 'vitest'
import { createSearch } from '#search/index.ts'
import { databaseUrl, prisma } from '#tests/support/database.ts'
import { anExhibitor, aProduct } from './catalogue.ts'
import { ask, idsOf, openMeilisearch, openSearch, silent } from './engine-room.ts'

test('what is published is found and what is withdrawn is not, by both engines', async () => {
  const by = await anExhibitor()
  const search = await openSearch(await openMeilisearch())
  const product = await aProduct(by, 'Aged sella rice Gulfam')
  await search.settle()
  expect(await ask(search, { q: 'Gulfam' })).toMatchObject({
    engine: 'meilisearch',
    total: 1,
    items: [{ id: product.id }],
  })

  await prisma.product.update({ where: { id: product.id }, data: { status: 'WITHDRAWN' } })
  await search.settle()

  expect(await ask(search, { q: 'Gulfam' })).toMatchObject({ engine: 'meilisearch', total: 0, items: [] })
  expect(await prisma.searchListing.count({ where: { id: product.id } })).toBe(0)
})

test('a product withdrawn this moment is not shown, though both indexes still hold it', async () => {
  const by = await anExhibitor()
  const search = await openSearch(await openMeilisearch())
  const [withdrawn, kept] = [await aProduct(by, 'Gypsum lamp Withdrawn'), await aProduct(by, 'Gypsum lamp Kept')]
  await search.settle()
  await search.sync.stop()

  await prisma.product.update({ where: { id: withdrawn.id }, data: { status: 'WITHDRAWN' } })

  const answer = await ask(search, { q: 'gypsum lamp' })
  expect(idsOf(answer)).toEqual([kept.id])
  expect(answer.total).toBe(1)
})

test('two processes at one database index every change once', async () => {
  const by = await anExhibitor()
  const meilisearch = await openMeilisearch()
  const [one, two] = [await openSearch(meilisearch), await openSearch(meilisearch)]
  await Promise.all([one.settle(), two.settle()])
  const before = await received()

  for (let n = 0; n < 30; n += 1) await aProduct(by, `Copper bowl ${n}`)
  await Promise.all([one.settle(), two.settle()])

  const held = (await meilisearch.documents()).filter((document) => String(document['title']).startsWith('Copper bowl'))
  const stored = await prisma.searchListing.findMany({ where: { title: { startsWith: 'Copper bowl' } } })
  expect(held).toHaveLength(30)
  expect(toVersions(held)).toEqual(toVersions(stored))
  const sent = (await received()) - before
  // Each product is written in one transaction and so noted at once; it is sent once, whoever heard of it first.
  expect(sent).toBe(30)

  async function received(): Promise<number> {
    const { results } = await meilisearch.client.request<{ results: { details: { receivedDocuments?: number } }[] }>(
      'GET',
      '/tasks?indexUids=listings&types=documentAdditionOrUpdate&limit=1000',
    )
    return results.reduce((sum, task) => sum + (task.details.receivedDocuments ?? 0), 0)
  }
})

test('when the process that leads ends, another takes over', async () => {
  const by = await anExhibitor()
  const first = await openSearch(null)
  const second = await openSearch(null)
  await first.sync.stop()

  const product = await aProduct(by, 'Walnut tray Takeover')
  await second.settle()

  expect(idsOf(await ask(second, { q: 'takeover' }))).toEqual([product.id])
})

function toVersions(listings: { id?: unknown; version?: unknown }[]): string[] {
  return listings.map((listing) => `${String(listing.id)} ${String(listing.version)}`).sort()
}

test('a command beside a running site waits until the site has counted what it wrote', async () => {
  const by = await anExhibitor()
  const site = await openSearch(null)
  await site.settle()
  const command = createSearch({ databaseUrl, meilisearch: null, log: silent })
  onTestFinished(() => command.stop())

  const product = await aProduct(by, 'Tumbled amazonite beads')
  await command.sync.drain()
  await command.counted()

  // A near miss is found by the site's counts alone: no listing has both words.
  expect(idsOf(await ask(site, { q: 'amazonite quarry' }))).toEqual([product.id])
})
