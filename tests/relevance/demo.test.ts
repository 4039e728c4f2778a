import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiListing, ApiSearchAnswer } from '#app/modules/search/api-view.ts'
import { freePort } from '#server/embedded/ports.ts'
import { startServer, type StartedServer } from '#tests/support/server.ts'
import { site } from '#tests/support/site.ts'
import { countProducts, ndcg, readJudged, readPaths, type Judged } from './judged.ts'

type Engine = ApiSearchAnswer['engine']

const ENGINES: Engine[] = ['meilisearch', 'postgres']
const LEAST: [lang: string, ndcg: number][] = [
  ['zh', 0.9],
  ['ru', 0.83],
  ['en', 0.82],
  ['ro', 0.7],
  ['ur', 0.7],
]
/** Of the quality of Meilisearch, what PostgreSQL has to keep. */
const KEPT = 0.95
/** Longer than a server believes that an engine is away which was late on a busy machine. */
const BACK_WITHIN = 20_000

const judged = readJudged()
const paths = readPaths()
const counts = countProducts(paths)
const measured = new Map<string, Promise<number[]>>()
let withoutEngine: StartedServer

beforeAll(async () => {
  const nobody = `http://127.0.0.1:${await freePort()}`
  withoutEngine = await startServer({ demo: true, env: { MEILISEARCH_URL: nobody } })
})

afterAll(() => withoutEngine.stop())

async function search(engine: Engine, query: string, locale = 'en'): Promise<ApiSearchAnswer> {
  const { origin } = engine === 'postgres' ? withoutEngine : site()
  const address = `${origin}/api/v1/search?${new URLSearchParams({ q: query, locale, pageSize: '20' })}`
  let answer: ApiSearchAnswer | undefined
  const ask = async (): Promise<Engine> => {
    const response = await fetch(address)
    expect(response.status, query).toBe(200)
    answer = (await response.json()) as ApiSearchAnswer
    return answer.engine
  }
  await expect.poll(ask, { timeout: BACK_WITHIN, interval: 100, message: query }).toBe(engine)
  if (!answer) throw new Error(`no answer to ${query}`)
  return answer
}

async function qualityOf(engine: Engine, { query, lang, categories }: Judged): Promise<number> {
  const { items } = await search(engine, query, lang)
  const isWanted = items.map(({ categoryId }) =>
    (paths.get(categoryId ?? '') ?? []).some((id) => categories.includes(id)),
  )
  return ndcg(
    isWanted,
    categories.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0),
  )
}

/** One score a query of the language, asked once by each engine however many tests look at it. */
function scoresOf(engine: Engine, lang: string): Promise<number[]> {
  const key = `${engine} ${lang}`
  const scores = measured.get(key) ?? scoreAll(engine, lang)
  measured.set(key, scores)
  return scores
}

async function scoreAll(engine: Engine, lang: string): Promise<number[]> {
  const scores: number[] = []
  for (const one of judged.filter((each) => each.lang === lang)) scores.push(await qualityOf(engine, one))
  return scores
}

function mean(scores: number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

function ofFirstTen(items: ApiListing[], isWanted: (item: ApiListing) => boolean): number {
  return items.slice(0, 10).filter(isWanted).length
}

describe.each(ENGINES)('asked of %s,', (engine) => {
  test.each(LEAST)('judged queries in %s reach %d nDCG@10', async (lang, least) => {
    const scores = await scoresOf(engine, lang)

    const worst = judged
      .filter((one) => one.lang === lang)
      .map(({ query }, at) => `${query} ${scores[at]?.toFixed(2)}`)
      .filter((_, at) => (scores[at] ?? 0) < 0.6)
    expect(mean(scores), worst.join('; ')).toBeGreaterThanOrEqual(least)
  })

  test.each(['葡萄酒', '红酒', '紅葡萄酒'])('%s finds Fetească Neagră', async (query) => {
    const { items } = await search(engine, query, 'zh')

    expect(
      items.some(({ title, originalTitle }) =>
        /Feteasc[ăa] Neagr|黑姑娘|费迪斯卡|菲特斯卡/.test(`${title} ${originalTitle}`),
      ),
    ).toBe(true)
  })

  test.each(['大米', '巴基斯坦大米'])('%s finds rice, basmati among it', async (query) => {
    const { items } = await search(engine, query, 'zh')

    expect(ofFirstTen(items, ({ categoryId }) => paths.get(categoryId ?? '')?.includes('rice') ?? false)).toBe(10)
    expect(items.some(({ title, originalTitle }) => /basmati|巴斯马蒂/i.test(`${title} ${originalTitle}`))).toBe(true)
  })

  test('rice from Pakistan comes first when Pakistan was asked for', async () => {
    const { items } = await search(engine, '巴基斯坦大米', 'zh')

    expect(items.slice(0, 5).map(({ country }) => country)).toEqual(['PK', 'PK', 'PK', 'PK', 'PK'])
  })

  test('手术钳 finds forceps', async () => {
    const { items } = await search(engine, '手术钳', 'zh')

    expect(ofFirstTen(items, ({ title, originalTitle }) => /forceps|钳/i.test(`${title} ${originalTitle}`))).toBe(10)
  })

  test('a misspelled word is corrected and the answer says so', async () => {
    const { items, interpretedAs } = await search(engine, 'basmatti rice')

    expect(interpretedAs.corrected?.to).toBe('basmati rice')
    expect(items[0]?.title).toMatch(/basmati/i)
  })

  test('a word without its diacritics finds the word with them', async () => {
    const { items } = await search(engine, 'Feteasca')

    expect(items[0]?.title).toMatch(/Fetească/)
  })

  test('a customs heading finds what is classified in it and is offered as a filter', async () => {
    const { items, interpretedAs } = await search(engine, 'HS 2204')

    expect(interpretedAs.offered).toContainEqual(expect.objectContaining({ filter: 'hs', value: '2204' }))
    const isDrink = ({ categoryId }: ApiListing) => paths.get(categoryId ?? '')?.includes('wine-spirits-beer') ?? false
    expect(items.filter((item) => !isDrink(item))).toEqual([])
    expect(ofFirstTen(items, isDrink)).toBe(10)
  })
})

test.each(LEAST.map(([lang]) => lang))('PostgreSQL keeps the quality of Meilisearch in %s', async (lang) => {
  const [preferred, fallback] = [mean(await scoresOf('meilisearch', lang)), mean(await scoresOf('postgres', lang))]

  expect(fallback).toBeGreaterThanOrEqual(KEPT * preferred)
})
