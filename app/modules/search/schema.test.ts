import { expect, test } from 'vitest'
import { noticeNames, parseSearchQuery } from './schema.ts'

function parse(query: string | Record<string, string>) {
  return parseSearchQuery(new URLSearchParams(query), 'zh')
}

test('an empty query is a first page of everything', () => {
  expect(parse('')).toEqual({
    input: { q: '', locale: 'zh', filters: {}, sort: 'relevance', page: 1, pageSize: 24, exact: false },
    notices: [],
  })
})

test('reads every filter; several values stand repeated or with commas', () => {
  const query =
    'q=rice&locale=ru&kind=product,exhibitor&exhibition=some-fair&category=rice&category=wheat&hs=10.06,100630&country=pk' +
    '&pavilion=some-fair/food&moqMax=25&priceMin=1.5&priceMax=20&currency=eur&certificate=ISO 22000&incoterm=fob' +
    '&sample=true&sort=price&page=2&limit=50&exact=1'

  expect(parse(query)).toEqual({
    input: {
      q: 'rice',
      locale: 'ru',
      filters: {
        kind: ['product', 'exhibitor'],
        exhibition: 'some-fair',
        category: ['rice', 'wheat'],
        hs: ['1006', '100630'],
        country: ['PK'],
        pavilion: ['some-fair/food'],
        moqMax: 25,
        priceMin: 1.5,
        priceMax: 20,
        currency: 'EUR',
        certificate: ['ISO 22000'],
        incoterm: ['FOB'],
        sample: true,
      },
      sort: 'price',
      page: 2,
      pageSize: 50,
      exact: true,
    },
    notices: [],
  })
})

test('a query of more than 500 characters is shortened and says so; a character outside the first plane counts once', () => {
  const { input, notices } = parse({ q: '𠮷'.repeat(600) })

  expect([...input.q]).toHaveLength(500)
  expect(notices).toEqual([{ code: 'search.query_shortened', field: 'q' }])
  expect(parse({ q: '𠮷'.repeat(500) }).notices).toEqual([])
})

test('control characters, direction marks and lone surrogates are taken out of the words', () => {
  expect(parse({ q: ' red\u0000\u202e wine\n\ud800 ' }).input.q).toBe('red wine')
})

test('what makes no sense is left out and named', () => {
  const { input, notices } = parse(
    'country=Pakistan&hs=123&moqMax=-5&incoterm=FOB,XXX&exhibition=../etc&sort=best&page=0&pageSize=5000',
  )

  expect(input).toMatchObject({ filters: { incoterm: ['FOB'] }, sort: 'relevance', page: 1, pageSize: 100 })
  expect(notices.map(({ code, field, value }) => `${code} ${field} ${value}`)).toEqual([
    'search.page_size_clamped pageSize 5000',
    'search.filter_ignored exhibition ../etc',
    'search.filter_ignored moqMax -5',
    'search.filter_ignored hs 123',
    'search.filter_ignored country Pakistan',
    'search.filter_ignored incoterm XXX',
    'search.sort_ignored sort best',
    'search.page_clamped page 0',
  ])
})

test('a price without a currency is meant in US dollars', () => {
  expect(parse('priceMax=20').input.filters).toEqual({ priceMax: 20, currency: 'USD' })
})

test('a hostile number of values neither grows the filters nor the notices', () => {
  const { input, notices } = parse({ category: Array.from({ length: 5_000 }, (_, n) => `c-${n}`).join(',') })

  expect(input.filters.category).toHaveLength(20)
  expect(notices.length).toBeLessThanOrEqual(20)
})

test('names that mean nothing here are told, and those of one value that are repeated', () => {
  const told = noticeNames(
    new URLSearchParams('q=rice&q=tea&colour=blue&colour=red&__proto__=x&country=PK&country=IN&limit=10&page=1&page=2'),
  )

  expect(told).toEqual([
    { code: 'search.parameter_repeated', field: 'q' },
    { code: 'search.parameter_unknown', field: 'colour' },
    { code: 'search.parameter_unknown', field: '__proto__' },
    { code: 'search.parameter_repeated', field: 'page' },
  ])
})

test('every parameter that the description names is known', () => {
  const all =
    'q locale kind exhibition category hs country pavilion moqMax priceMin priceMax currency certificate incoterm'
  const rest = 'sample verified sort page pageSize limit exact'

  expect(noticeNames(new URLSearchParams(`${all} ${rest}`.split(' ').map((name) => [name, '1'])))).toEqual([])
})

test('a hostile number of names, or a long one, grows no notice', () => {
  const told = noticeNames(new URLSearchParams(Array.from({ length: 5_000 }, (_, n) => [`${'n'.repeat(500)}${n}`, ''])))

  expect(told).toHaveLength(20)
  expect(told[0]?.field).toHaveLength(40)
})
