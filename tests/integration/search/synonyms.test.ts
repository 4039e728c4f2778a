import { expect, test } from 'vitest'
import { decideSynonym } from '#app/modules/search/decide-synonym.server.ts'
import { testCtx } from '#tests/support/ctx.ts'
import { prisma } from '#tests/support/database.ts'
import { anAdministrator } from './administrator.ts'
import { anExhibitor, aProduct } from './catalogue.ts'
import { openMeilisearch, openSearch } from './engine-room.ts'

test('an accepted synonym finds within seconds in both engines, is named, and can be searched around', async () => {
  const by = await anExhibitor()
  const product = await aProduct(by, 'Fermented barley drink')
  const meilisearch = await openMeilisearch()
  const search = await openSearch(meilisearch)
  await search.settle()
  const { ctx } = testCtx(await anAdministrator())
  const ask = (q: string, exact = false) =>
    search.search({ q, locale: 'ru', filters: {}, sort: 'relevance', page: 1, pageSize: 10, exact })

  await decideSynonym(ctx, { intent: 'accept', phrase: 'zhivko', meanings: ['barley drink'], locale: 'ru' })

  for (const engine of ['meilisearch', 'postgres']) {
    if (engine === 'postgres') meilisearch.kill()
    await expect.poll(async () => (await ask('Zhivko')).hits[0]?.id, { timeout: 10_000 }).toBe(product.id)
    const answer = await ask('Zhivko')
    expect(answer.engine).toBe(engine)
    expect(answer.interpretedAs).toMatchObject({ searched: ['barley drink'], corrected: null })
    expect((await ask('Zhivko', true)).interpretedAs.searched).toEqual([])
  }
})

test('what was often searched for with success completes what is typed, in its own language', async () => {
  const day = testCtx().ctx.now
  const row = { exhibition: '', day, locale: 'en' as const }
  await prisma.searchQueryCount.createMany({
    data: [
      { ...row, query: 'zirconia knife', searches: 4, zeroResults: 1 },
      { ...row, query: 'zirconia ring', searches: 9, zeroResults: 7 },
      { ...row, query: 'zirconia saw', searches: 5, locale: 'ru' },
      { ...row, query: 'zi%', searches: 5, zeroResults: 5 },
    ],
  })
  const search = await openSearch(null)

  expect(await search.suggest({ q: 'Zircon', locale: 'en', limit: 8 })).toEqual([
    { kind: 'query', id: 'zirconia knife', text: 'zirconia knife' },
  ])
  expect(await search.suggest({ q: 'z%', locale: 'en', limit: 8 })).toEqual([])
})
