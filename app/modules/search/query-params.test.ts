import { expect, test } from 'vitest'
import type { SearchRequest } from '#app/core/search-port.ts'
import { toSearchParams, withMore, withoutNames, withoutValue, withValue } from './query-params.ts'

const request: SearchRequest = {
  q: '红酒 干',
  locale: 'zh',
  filters: {
    country: ['MD', 'UA'],
    priceMax: 12,
    currency: 'USD',
    sample: true,
    verified: false,
    exhibition: 'wine-2026',
  },
  sort: 'price',
  page: 3,
  pageSize: 24,
  exact: false,
}

test('an address holds what was understood, and goes back to the first page', () => {
  expect(Object.fromEntries(toSearchParams(request))).toEqual({
    q: '红酒 干',
    country: 'UA',
    exhibition: 'wine-2026',
    priceMax: '12',
    currency: 'USD',
    sample: 'true',
    sort: 'price',
  })
  expect(toSearchParams(request).getAll('country')).toEqual(['MD', 'UA'])
})

test('what the page stands for itself is not repeated in its address', () => {
  expect(toSearchParams(request, ['exhibition']).has('exhibition')).toBe(false)
})

test('a link changes one thing and keeps the rest', () => {
  const params = new URLSearchParams('q=rice&country=PK&country=IN')

  expect(withoutValue(params, 'country', 'PK')).toBe('?q=rice&country=IN')
  expect(withMore(params, 'country', 'VN')).toBe('?q=rice&country=PK&country=IN&country=VN')
  expect(withMore(params, 'country', 'PK')).toBe('?q=rice&country=PK&country=IN')
  expect(withValue(params, 'country', 'CN')).toBe('?q=rice&country=CN')
  expect(withoutNames(params, ['country'])).toBe('?q=rice')
})
