import { expect, test } from 'vitest'
import { mergeLists } from './merge.ts'

test('lists are taken in turns, and every listing once', () => {
  const merged = mergeLists(
    [
      ['a', 'b', 'c'],
      ['b', 'd'],
    ],
    10,
  )

  expect(merged).toEqual(['a', 'b', 'd', 'c'])
})

test('no more are taken than wanted', () => {
  expect(mergeLists([['a', 'b'], ['c']], 2)).toEqual(['a', 'c'])
})
