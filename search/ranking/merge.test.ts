import { expect, test } from 'vitest'
import { mergeLists } from './merge.ts'

test('lists are taken in turns, and a listing keeps its best place', () => {
  expect([
    ...mergeLists(
      [
        ['a', 'b', 'c'],
        ['b', 'd'],
      ],
      10,
    ),
  ]).toEqual([
    ['a', 0],
    ['b', 0],
    ['d', 1],
    ['c', 2],
  ])
})

test('no more are taken than wanted', () => {
  expect([...mergeLists([['a', 'b'], ['c']], 2).keys()]).toEqual(['a', 'c'])
})
