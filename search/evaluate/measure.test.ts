import { expect, test } from 'vitest'
import { measure, percentile } from './measure.ts'

const query = { qid: '1', lang: 'en', q: 'wine', rel: { a: 1, b: 0.5 }, exact: ['a'] }

test('the ideal order scores one, a late exact answer less', () => {
  expect(measure(query, ['a', 'b'])).toEqual({ ndcg: 1, hit: 1, recall: 1 })
  expect(measure(query, ['b', 'a']).ndcg).toBeCloseTo(0.86, 2)
  expect(measure(query, ['x'])).toEqual({ ndcg: 0, hit: 0, recall: 0 })
})

test('a percentile is a value that was measured', () => {
  expect(percentile([3, 1, 2], 0.5)).toBe(2)
  expect(percentile([], 0.5)).toBe(0)
})
