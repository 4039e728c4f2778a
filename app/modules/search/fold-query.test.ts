import { expect, test } from 'vitest'
import { foldQuery } from './fold-query.ts'

test.each([
  ['  Basmati   RICE! ', 'basmati rice'],
  ['ＨＳ　２２０４', 'hs 2204'],
  ['Тёмное пиво', 'темное пиво'],
  ['大米。', '大米'],
  ['HS 1006302000', 'hs 1006302000'],
  ['anna@example.org', null],
  ['+92 300 1234567 89', null],
  ['?!', null],
  ['a'.repeat(101), null],
  ['\u0000rice\ud800', 'rice'],
])('%j is counted as %j', (typed, counted) => {
  expect(foldQuery(typed)).toBe(counted)
})
