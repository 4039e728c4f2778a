import { expect, test } from 'vitest'
import type { Person } from '#app/core/ctx.ts'
import { removeSavedSearch } from '#app/modules/search/remove-saved-search.server.ts'
import { saveSearch } from '#app/modules/search/save-search.server.ts'
import { listSavedSearches } from '#app/modules/search/saved-searches.server.ts'
import { testCtx } from '#tests/support/ctx.ts'
import { prisma } from '#tests/support/database.ts'

async function aPerson(): Promise<Person> {
  const user = await prisma.user.create({ data: { name: 'Li Wei', email: `${crypto.randomUUID()}@example.org` } })
  return { kind: 'person', userId: user.id, isAdministrator: false }
}

test('a search is kept as it was understood, for the person alone', async () => {
  const [li, anna] = [testCtx(await aPerson()).ctx, testCtx(await aPerson()).ctx]

  const saved = await saveSearch(li, { name: '大米', query: 'q=大米&country=pk&nonsense=1&page=3', alert: 'WEEKLY' })

  const query = new URLSearchParams({ q: '大米', country: 'PK' }).toString()
  expect(saved).toEqual({
    id: expect.any(String),
    name: '大米',
    query,
    locale: 'en',
    alert: 'WEEKLY',
    createdAt: expect.any(Date),
  })
  expect(await listSavedSearches(li)).toEqual([saved])
  expect(await listSavedSearches(anna)).toEqual([])
  await expect(removeSavedSearch(anna, saved.id)).rejects.toMatchObject({ refusal: 'not_found' })
  await expect(removeSavedSearch(li, 'made-up')).rejects.toMatchObject({ refusal: 'not_found' })
  await removeSavedSearch(li, saved.id)
  expect(await listSavedSearches(li)).toEqual([])
})

test('nothing, too much and nobody are refused', async () => {
  const { ctx } = testCtx(await aPerson())
  const save = (query: string) => saveSearch(ctx, { name: 'x', query, alert: 'NONE' })

  await expect(save('page=2')).rejects.toMatchObject({ code: 'search.saved_nothing', field: 'query' })
  await expect(save(`q=${'大'.repeat(400)}`)).rejects.toMatchObject({ code: 'search.saved_too_long', field: 'query' })
  await expect(listSavedSearches(testCtx().ctx)).rejects.toMatchObject({ refusal: 'sign_in' })
})

test('of several saved at once, only as many succeed as there is room for', async () => {
  const person = await aPerson()
  const row = { userId: person.userId, name: 'x', query: 'q=x', locale: 'en' as const }
  await prisma.savedSearch.createMany({ data: Array.from({ length: 98 }, () => row) })

  const attempts = Array.from({ length: 5 }, () =>
    saveSearch(testCtx(person).ctx, { name: 'y', query: 'q=y', alert: 'NONE' }),
  )
  const outcomes = await Promise.allSettled(attempts)

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  expect(await prisma.savedSearch.count({ where: { userId: person.userId } })).toBe(100)
})
