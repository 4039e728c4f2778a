import { expect, test } from 'vitest'
import { aForwardRow } from './forward-row.factory.ts'
import { createCollector } from './collect.ts'
import { editDistance } from './speller.ts'
import { toStatistics } from './statistics.ts'

function statisticsOf(titles: string[]) {
  const collector = createCollector()
  for (const stems of titles) collector.add(aForwardRow({ stems }))
  return toStatistics(collector.finish())
}

test('words, phrases and heads are counted once for each listing', () => {
  const statistics = statisticsOf(['dry red wine |', 'red wine glass |', 'red rug | red'])

  expect(statistics.df('red')).toBe(3)
  expect(statistics.phraseDf(['red', 'wine'])).toBe(2)
  expect(statistics.phraseDf(['dry', 'red', 'wine'])).toBe(1)
  expect(statistics.phraseHeadDf(['red', 'wine'])).toBe(1)
  expect(statistics.headDf('glass')).toBe(1)
  expect(statistics.phraseDf(['wine', 'rug'])).toBe(0)
})

test('a misspelling meets its word: one edit, two from eight letters', () => {
  const statistics = statisticsOf(['basmati rice |', 'surgical forcep |'])

  expect(statistics.similar('basmatti')).toEqual([{ stem: 'basmati', distance: 1, df: 1 }])
  expect(statistics.similar('surgicle')).toEqual([{ stem: 'surgical', distance: 2, df: 1 }])
  expect(statistics.similar('rise')).toEqual([{ stem: 'rice', distance: 1, df: 1 }])
  expect(statistics.similar('wheat')).toEqual([])
  expect(statisticsOf(['bicycle |']).similar('bycicle')).toEqual([{ stem: 'bicycle', distance: 1, df: 1 }])
})

test('a swap of neighbours is one edit', () => {
  expect(editDistance('frocep', 'forcep', 2)).toBe(1)
  expect(editDistance('rice', 'chair', 1)).toBe(2)
})

test('words are found by their beginning', () => {
  expect(statisticsOf(['basmati basket base |']).withPrefix('bas', 2)).toEqual(['base', 'basket'])
})

test('a listing is read back as it was written, and one that was not counted is unknown', () => {
  const collector = createCollector()
  collector.add(aForwardRow({ stems: 'red rug |' }))
  const row = aForwardRow({
    stems: 'dry red wine | oak',
    related: ['grape'],
    zhHead: '红酒 葡萄酒',
    brand: 'Codru',
    exhibitor: 'Vinăria Codru',
    country: 'MD',
    hs2: '22',
    hs4: '2204',
    certs: ['ISO 22000'],
    sample: true,
  })
  collector.add(row)
  const statistics = toStatistics(collector.finish())

  const listing = statistics.listing(row.id)
  expect(listing).toMatchObject({
    id: row.id,
    kind: 'product',
    titles: ['dry', 'red', 'wine', 'oak'],
    headLength: 3,
    foreign: [],
    related: ['grape'],
    zhHead: ['红酒', '葡萄酒'],
    zhRest: [],
    names: ['codru', 'vinaria', 'codru'],
    country: 'MD',
  })
  const facets = ['hs', 'certificate', 'incoterm', 'sample', 'verified'] as const
  expect(facets.map((name) => listing?.facet(name))).toEqual([['22', '2204'], ['ISO 22000'], [], ['true'], []])
  expect(statistics.listing('ffffffff-0000-4000-8000-000000000000')).toBeUndefined()
  expect(statistics.df('grape')).toBe(0)
})
