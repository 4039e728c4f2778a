import { expect, test } from 'vitest'
import { russianStems } from './russian.ts'

test('the cases of a word meet in one stem', () => {
  expect(russianStems('красного вина')).toEqual(russianStems('красное вино'))
})

test('a vowel that comes and goes does not part the forms', () => {
  expect(russianStems('газонокосилок')).toEqual(russianStems('газонокосилки'))
})
