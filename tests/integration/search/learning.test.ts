import { beforeEach, expect, test } from 'vitest'
import { countOpened } from '#app/modules/search/count-opened.server.ts'
import { countSearch } from '#app/modules/search/count-search.server.ts'
import { decideSynonym } from '#app/modules/search/decide-synonym.server.ts'
import { loadLearningPage } from '#app/modules/search/learning.server.ts'
import { removeOldCounts } from '#app/modules/search/save-counts.server.ts'
import { parseSearchQuery } from '#app/modules/search/schema.ts'
import { searchCounts, testCtx } from '#tests/support/ctx.ts'
import { prisma } from '#tests/support/database.ts'
import { anAdministrator } from './administrator.ts'
import { anExhibitor, aProduct } from './catalogue.ts'

const ALL = { exhibition: '', language: '', page: 1 } as const
const BROWSER = { 'User-Agent': 'Mozilla/5.0' }

beforeEach(async () => {
  await prisma.searchSynonym.deleteMany()
  await prisma.searchQueryCount.deleteMany()
  await prisma.searchReformulationCount.deleteMany()
})

function searched(query: string, total: number, headers: Record<string, string> = BROWSER): void {
  const { ctx } = testCtx(undefined, { infra: { searchCounts } })
  const { input } = parseSearchQuery(new URLSearchParams(query), 'en')
  countSearch(ctx, new Request('http://localhost/', { headers }), input, total)
}

test('a search is counted once, with neither its reader nor what robots, pages and filters ask', async () => {
  const { exhibition } = await anExhibitor()
  for (const q of ['q=Basmati++Rice', 'q=basmati+rice']) searched(q, 3)
  searched('q=basmati+rise', 0)
  searched(`q=basmati&exhibition=${exhibition.slug}`, 3)
  searched('q=basmati&exhibition=made-up', 3)
  for (const q of ['q=basmati+rice&page=2', 'q=basmati+rice&country=PK', 'q=basmati+rice&sort=newest', 'q='])
    searched(q, 3)
  searched('q=basmati+rice', 3, { 'User-Agent': 'Googlebot/2.1' })
  searched('q=basmati+rice', 3, { ...BROWSER, 'Sec-Purpose': 'prefetch' })
  searched('q=anna@example.org', 0)
  await searchCounts.flush()

  const rows = await prisma.searchQueryCount.findMany({ orderBy: { query: 'asc' } })

  const none = { locale: 'en', day: expect.any(Date), clicks: 0, reformulations: 0 }
  expect(rows).toEqual([
    { ...none, exhibition: exhibition.slug, query: 'basmati', searches: 1, zeroResults: 0 },
    { ...none, exhibition: '', query: 'basmati rice', searches: 2, zeroResults: 0 },
    { ...none, exhibition: '', query: 'basmati rise', searches: 1, zeroResults: 1 },
  ])
})

test('counts of many processes at once add up', async () => {
  const { ctx } = testCtx()
  const { createSearchCounter } = await import('#server/search-counts.ts')
  const counters = Array.from({ length: 8 }, () => createSearchCounter(prisma, ctx.infra.log))

  for (const [at, counter] of counters.entries()) {
    const words = ['rice', 'wine', 'towel', 'knife'].map((query) => ({
      query,
      locale: 'en' as const,
      exhibition: '',
      found: true,
    }))
    for (const one of at % 2 ? words : words.toReversed()) counter.searched(one)
  }
  await Promise.all(counters.map((counter) => counter.stop()))

  const rows = await prisma.searchQueryCount.findMany({ select: { searches: true } })
  expect(rows.map((row) => row.searches)).toEqual([8, 8, 8, 8])
})

test('what three readers searched for after finding nothing, and opened, is proposed but does not take part', async () => {
  const by = await anExhibitor()
  const product = await aProduct(by, 'Clay tandoor oven')
  const { ctx } = testCtx(await anAdministrator(), { infra: { searchCounts } })
  await ctx.infra.search.suggest({ q: 'tandoor', locale: 'en', limit: 5 })
  for (let reader = 1; reader <= 3; reader += 1) {
    searched('q=roti+maker', 0)
    searched('q=tandoor', 1)
    countOpened(ctx, { q: 'Tandoor', listingId: product.id, from: 'roti maker' })
  }
  countOpened(ctx, { q: 'Tandoor', listingId: crypto.randomUUID() })
  await searchCounts.flush()

  const view = await loadLearningPage(ctx, ALL)

  expect(view.proposed).toMatchObject([{ phrase: 'roti maker', meanings: ['tandoor'], locale: 'en', evidence: 3 }])
  expect(view.mostUsed).toContainEqual({ query: 'tandoor', locale: 'en', searches: 3, zeroResults: 0, clicks: 4 })
  expect(await prisma.searchClickCount.findMany()).toEqual([{ query: 'tandoor', listingId: product.id, count: 3 }])
})

test('words searched for less than three times are shown to nobody, and go after a month', async () => {
  const { ctx } = testCtx(await anAdministrator())
  const on = (days: number) => new Date(Date.UTC(2026, 10, 23) - days * 86_400_000)
  const row = { locale: 'en' as const, exhibition: '' }
  await prisma.searchQueryCount.createMany({
    data: [
      { ...row, query: 'seldom', day: ctx.now, searches: 2, zeroResults: 2 },
      { ...row, query: 'often', day: ctx.now, searches: 3, zeroResults: 3 },
      { ...row, query: 'seldom long ago', day: on(60), searches: 2 },
      { ...row, query: 'often long ago', day: on(60), searches: 4 },
    ],
  })

  const view = await loadLearningPage(ctx, ALL)
  await removeOldCounts(prisma)

  expect(view.foundNothing.map(({ query }) => query)).toEqual(['often'])
  const left = await prisma.searchQueryCount.findMany({ orderBy: { query: 'asc' } })
  expect(left.map(({ query }) => query)).toEqual(['often', 'often long ago', 'seldom'])
})

test('of two administrators accepting the same words, one wins and the other is told', async () => {
  const [anna, ben] = [testCtx(await anAdministrator()), testCtx(await anAdministrator())]
  for (let round = 1; round <= 20; round += 1) {
    const phrase = `words ${round}`
    const accept = (meaning: string) => ({ intent: 'accept' as const, phrase, meanings: [meaning], locale: null })

    const outcomes = await Promise.allSettled([
      decideSynonym(anna.ctx, accept('rice')),
      decideSynonym(ben.ctx, accept('wine')),
    ])

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((outcome) => 'reason' in outcome)).toMatchObject({
      reason: { code: 'search.synonym_decided' },
    })
  }
  expect(await prisma.searchSynonym.count({ where: { state: 'ACCEPTED', decidedAt: { not: null } } })).toBe(20)
})

test('a rejected proposal is not made again, a withdrawn synonym is out of force, and only administrators decide', async () => {
  const administrator = await anAdministrator()
  const { ctx } = testCtx(administrator)
  const words = { phrase: 'roti maker', locale: 'en' as const }
  await decideSynonym(ctx, { intent: 'reject', ...words })
  await decideSynonym(ctx, { intent: 'accept', ...words, meanings: ['tandoor'] })
  const { id } = await prisma.searchSynonym.findFirstOrThrow()
  await decideSynonym(ctx, { intent: 'change', id, meanings: ['clay oven'] })
  await decideSynonym(ctx, { intent: 'withdraw', id })

  expect(await prisma.searchSynonym.findMany()).toMatchObject([
    { ...words, meanings: ['clay oven'], state: 'REJECTED', decidedById: administrator.userId },
  ])
  const again = decideSynonym(ctx, { intent: 'withdraw', id })
  await expect(again).rejects.toMatchObject({ refusal: 'conflict', code: 'search.synonym_decided' })
  const person = testCtx({ ...administrator, isAdministrator: false }).ctx
  await expect(decideSynonym(person, { intent: 'withdraw', id })).rejects.toMatchObject({ refusal: 'not_found' })
  await expect(loadLearningPage(testCtx().ctx, ALL)).rejects.toMatchObject({ refusal: 'sign_in' })
})
