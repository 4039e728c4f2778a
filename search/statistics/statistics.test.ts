import { expect, test } from 'vitest'
import { createCollector } from './collect.ts'
import { editDistance } from './speller.ts'
import { toStatistics } from './statistics.ts'

function statisticsOf(titles: string[]) {
  const collector = createCollector()
  for (const stems of titles) collector.add({ stems, stemsOrig: '', related: '' })
  return toStatistics(collector.finish(new Uint8Array()))
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
})

test('a swap of neighbours is one edit', () => {
  expect(editDistance('frocep', 'forcep', 2)).toBe(1)
  expect(editDistance('rice', 'chair', 1)).toBe(2)
})

test('words are found by their beginning', () => {
  expect(statisticsOf(['basmati basket base |']).withPrefix('bas', 2)).toEqual(['base', 'basket'])
})
