import { expect, test } from 'vitest'
import { aForwardRow } from '../statistics/forward-row.factory.ts'
import { toKnowledge } from '../knowledge.ts'
import { createCollector } from '../statistics/collect.ts'
import { toStatistics } from '../statistics/statistics.ts'
import { readQuery } from './read-query.ts'

const knowledge = toKnowledge([])

function statisticsOf(titles: string[]) {
  const collector = createCollector()
  for (const stems of titles) collector.add(aForwardRow({ stems }))
  return toStatistics(collector.finish())
}

const statistics = statisticsOf([
  'basmati rice |',
  'dry red wine |',
  'surgical forcep |',
  'lawn mower belt |',
  'beverage dispenser |',
  'knife sharpener |',
  'wine rack |',
])
const searched = (q: string, exact = false) =>
  readQuery({ q, locale: 'en', exact }, knowledge, statistics, () => []).interpretedAs

test('Chinese is translated by what the catalogue has, in either script', () => {
  expect(searched('红葡萄酒').searched[0]).toBe('red wine')
  expect(searched('紅葡萄酒').searched[0]).toBe('red wine')
  expect(searched('手术钳').searched[0]).toBe('surgical forceps')
})

test('Russian is translated with the noun last, whatever its place', () => {
  expect(searched('вино красное сухое').searched[0]).toBe('dry red wine')
  expect(searched('ремни для газонокосилок').searched[0]).toMatch(/lawn ?mower.* belt$/)
})

test('a loan word that no dictionary has is found by its sound', () => {
  expect(searched('диспенсер').searched[0]).toBe('dispenser')
})

test('a country is offered as a filter and left out of the translation', () => {
  expect(searched('巴基斯坦大米')).toEqual({
    searched: expect.arrayContaining(['rice']),
    corrected: null,
    offered: [{ filter: 'country', value: 'PK' }],
  })
})

test('a misspelled word is replaced and the replacement shown', () => {
  expect(searched('basmatti rice').corrected).toEqual({ from: 'basmatti rice', to: 'basmati rice' })
  expect(searched('winerack').corrected).toEqual({ from: 'winerack', to: 'wine rack' })
})

test('exactly what was typed is neither corrected nor translated', () => {
  expect(searched('basmatti rice', true)).toEqual({ searched: [], corrected: null, offered: [] })
  expect(searched('红葡萄酒', true).searched).toEqual([])
})
