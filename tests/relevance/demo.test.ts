import { expect, test } from 'vitest'
import { site } from '#tests/support/site.ts'
import { countProducts, ndcg, readJudged, readPaths, type Judged } from './judged.ts'

interface Item {
  kind: string
  title: string
  originalTitle: string | null
  country: string
  categoryId: string | null
}

const paths = readPaths()
const counts = countProducts(paths)

async function search(query: string, locale = 'en', more: Record<string, string> = {}) {
  const response = await fetch(
    `${site().origin}/api/v1/search?${new URLSearchParams({ q: query, locale, pageSize: '20', ...more })}`,
  )
  expect(response.status, query).toBe(200)
  const answer: {
    items: Item[]
    total: number
    engine: string
    interpretedAs: { corrected: { to: string } | null; offered: object[] }
  } = await response.json()
  return answer
}

async function qualityOf({ query, lang, categories }: Judged): Promise<number> {
  const { items } = await search(query, lang)
  const isWanted = items.map(({ categoryId }) =>
    (paths.get(categoryId ?? '') ?? []).some((id) => categories.includes(id)),
  )
  return ndcg(
    isWanted,
    categories.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0),
  )
}

test.each([
  ['zh', 0.9],
  ['ru', 0.83],
  ['en', 0.82],
  ['ro', 0.7],
  ['ur', 0.7],
])('judged queries in %s reach %d nDCG@10', async (lang, least) => {
  const judged = readJudged().filter((one) => one.lang === lang)

  const scores: number[] = []
  for (const one of judged) scores.push(await qualityOf(one))

  const worst = judged
    .map(({ query }, at) => `${query} ${scores[at]?.toFixed(2)}`)
    .filter((_, at) => (scores[at] ?? 0) < 0.6)
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  expect(mean, worst.join('; ')).toBeGreaterThanOrEqual(least)
})

test.each(['葡萄酒', '红酒', '紅葡萄酒'])('%s finds Fetească Neagră', async (query) => {
  const { items } = await search(query, 'zh')

  expect(
    items.some(({ title, originalTitle }) =>
      /Feteasc[ăa] Neagr|黑姑娘|费迪斯卡|菲特斯卡/.test(`${title} ${originalTitle}`),
    ),
  ).toBe(true)
})

test('rice from Pakistan comes first when Pakistan was asked for', async () => {
  const { items } = await search('巴基斯坦大米', 'zh')

  expect(items.slice(0, 5).map(({ country }) => country)).toEqual(['PK', 'PK', 'PK', 'PK', 'PK'])
})

test('a misspelled word is corrected and the answer says so', async () => {
  const { items, interpretedAs } = await search('basmatti rice')

  expect(interpretedAs.corrected?.to).toBe('basmati rice')
  expect(items[0]?.title).toMatch(/basmati/i)
})

test('a word without its diacritics finds the word with them', async () => {
  const { items } = await search('Feteasca')

  expect(items[0]?.title).toMatch(/Fetească/)
})

test('a customs heading finds what is classified in it and is offered as a filter', async () => {
  const { items, interpretedAs } = await search('HS 2204')

  expect(interpretedAs.offered).toContainEqual(expect.objectContaining({ filter: 'hs', value: '2204' }))
  expect(items.every(({ categoryId }) => paths.get(categoryId ?? '')?.includes('wine-spirits-beer'))).toBe(true)
})
