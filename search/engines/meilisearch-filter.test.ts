import { expect, test } from 'vitest'
import { quote, toFilter } from './meilisearch-filter.ts'

test('every value is quoted, so that India is no keyword', () => {
  expect(toFilter({ country: ['IN'] })).toEqual(['country IN ["IN"]'])
})

test('a value cannot end its own quotes', () => {
  expect(quote('a" OR country = "PK')).toBe(String.raw`"a\" OR country = \"PK"`)
  expect(quote('back\\slash')).toBe(String.raw`"back\\slash"`)
})

test('customs codes are compared at their own length and joined by or', () => {
  expect(toFilter({ hs: ['22', '1006', '100630'] })).toEqual([['hs2 = "22"', 'hs4 = "1006"', 'hs6 = "100630"']])
})

test('a pavilion belongs to its exhibition', () => {
  expect(toFilter({ exhibition: 'fair', pavilion: ['textiles'] })).toEqual([
    'exhibitions IN ["fair"]',
    'pavilions IN ["fair/textiles"]',
  ])
})
