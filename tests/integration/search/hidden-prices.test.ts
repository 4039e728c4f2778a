import { expect, test } from 'vitest'
import type { Member } from '#app/core/ctx.ts'
import { prisma } from '#tests/support/database.ts'
import { anExhibitor, aProduct } from './catalogue.ts'
import { ask, idsOf, openMeilisearch, openSearch } from './engine-room.ts'

const SECRET = 7_654_321n

function aBuyer(isVerified: boolean, organizationId = '00000000-0000-4000-8000-000000000001'): Member {
  const userId = '00000000-0000-4000-8000-000000000002'
  return { kind: 'member', userId, organizationId, role: 'STAFF', isVerified, isAdministrator: false }
}

test('a hidden price is in no index, moves no filter and is shown to nobody but those it is meant for', async () => {
  const by = await anExhibitor()
  const meilisearch = await openMeilisearch()
  const search = await openSearch(meilisearch)
  const open = await aProduct(by, 'Chilli flakes Open')
  const verified = await aProduct(by, 'Chilli flakes Verified', { priceVisibility: 'VERIFIED_BUYERS', amount: SECRET })
  const asked = await aProduct(by, 'Chilli flakes Asked', { priceVisibility: 'ON_REQUEST', amount: SECRET })
  await search.settle()

  const held = JSON.stringify(await meilisearch.documents())
  const stored = JSON.stringify(await prisma.$queryRaw`SELECT row_to_json(l)::text FROM search_listing l`)
  expect(held + stored).not.toMatch(/76543|7654321/)

  for (const engine of ['meilisearch', 'postgres']) {
    if (engine === 'postgres') meilisearch.kill()
    const filtered = await ask(search, { q: 'chilli flakes', priceMin: '1', currency: 'USD' })
    expect(idsOf(filtered)).toEqual([open.id])
    expect(JSON.stringify(filtered)).not.toMatch(/76543/)

    const priceFor = async (actor?: Member) => {
      const answer = await ask(search, { q: 'chilli flakes', sort: 'price' }, actor)
      return new Map(answer.items.map((item) => [item.id, item.kind === 'product' ? item.price : null]))
    }
    const shown = {
      shown: true,
      amount: Number(SECRET),
      currency: 'USD',
      minQuantity: 10,
      incoterm: 'FOB',
      namedPlace: 'Karachi',
    }
    const visitor = await priceFor()
    expect(visitor.get(open.id)).toMatchObject({ shown: true, amount: 1_250 })
    expect(visitor.get(verified.id)).toEqual({ shown: false, reason: 'verified_buyers' })
    expect(visitor.get(asked.id)).toEqual({ shown: false, reason: 'on_request' })
    expect((await priceFor(aBuyer(false))).get(verified.id)).toEqual({ shown: false, reason: 'verified_buyers' })
    expect((await priceFor(aBuyer(true))).get(verified.id)).toEqual(shown)
    expect((await priceFor(aBuyer(true))).get(asked.id)).toEqual({ shown: false, reason: 'on_request' })
    expect((await priceFor(aBuyer(false, by.organization.id))).get(asked.id)).toEqual(shown)
  }
})

test('a price hidden this moment cannot be found by its height, though the index still knows it', async () => {
  const by = await anExhibitor()
  const search = await openSearch(null)
  const product = await aProduct(by, 'Ajwain seeds', { amount: 99_900n })
  await search.settle()
  expect(idsOf(await ask(search, { q: 'ajwain', priceMin: '998', priceMax: '1000' }))).toEqual([product.id])
  await search.sync.stop()

  await prisma.product.update({ where: { id: product.id }, data: { priceVisibility: 'ON_REQUEST' } })

  expect(await ask(search, { q: 'ajwain', priceMin: '998', priceMax: '1000' })).toMatchObject({ items: [], total: 0 })
})
