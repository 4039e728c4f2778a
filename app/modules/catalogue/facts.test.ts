import { expect, test } from 'vitest'
import { toFacts, type AttributeRow } from './facts.ts'

const attributes: AttributeRow[] = [
  { key: 'vintage', kind: 'number', unit: null, names: { en: 'Vintage', zh: '年份' }, options: null },
  { key: 'abv', kind: 'number', unit: '% vol', names: { en: 'Alcohol', zh: '酒精度' }, options: null },
  {
    key: 'sweetness',
    kind: 'choice',
    unit: null,
    names: { en: 'Sweetness', zh: '甜度' },
    options: [{ id: 'dry', names: { en: 'Dry', zh: '干型' } }],
  },
  { key: 'organic', kind: 'flag', unit: null, names: { en: 'Organic' }, options: null },
  { key: 'origin-region', kind: 'text', unit: null, names: { en: 'Region', zh: '产区' }, options: null },
]

test('facts stand in the category’s order with words of the reader’s language, English where there are none', () => {
  const values = { 'origin-region': 'Codru', sweetness: 'dry', organic: false, abv: 13.5, vintage: 2021 }

  expect(toFacts(attributes, values, 'zh')).toEqual([
    {
      key: 'vintage',
      name: { text: '年份', locale: 'zh' },
      value: { kind: 'number', number: 2021, unit: null, isYear: true },
    },
    {
      key: 'abv',
      name: { text: '酒精度', locale: 'zh' },
      value: { kind: 'number', number: 13.5, unit: '% vol', isYear: false },
    },
    {
      key: 'sweetness',
      name: { text: '甜度', locale: 'zh' },
      value: { kind: 'text', text: { text: '干型', locale: 'zh' } },
    },
    { key: 'organic', name: { text: 'Organic', locale: 'en' }, value: { kind: 'flag', yes: false } },
    {
      key: 'origin-region',
      name: { text: '产区', locale: 'zh' },
      value: { kind: 'text', text: { text: 'Codru', locale: 'en' } },
    },
  ])
})

test('a value of the wrong kind, an unknown option and an unknown key are left out', () => {
  expect(toFacts(attributes, { abv: 'strong', sweetness: 'salty', colour: 'red' }, 'en')).toEqual([])
  expect(toFacts(attributes, null, 'en')).toEqual([])
})
