import { expect, test } from 'vitest'
import { findCountry, findHsCode } from './offers.ts'

const isHeading = (code: string) => ['10', '1006', '100630', '2001', '2204'].includes(code)

test('a country is found in every language and taken out of the query', () => {
  expect(findCountry('巴基斯坦大米')).toEqual({ code: 'PK', name: '巴基斯坦', rest: '大米' })
  expect(findCountry('рис из пакистана')).toMatchObject({ code: 'PK' })
  expect(findCountry('Moldova wine')).toMatchObject({ code: 'MD', rest: 'wine' })
  expect(findCountry('basmati rice')).toBeNull()
})

test('a word that only begins like a country is none', () => {
  expect(findCountry('意大利面', (word) => word === '意大利面')).toBeNull()
  expect(findCountry('omanisches')).toBeNull()
})

test('a customs code is certain when it is called one or has six digits', () => {
  expect(findHsCode('HS 2204', isHeading)).toEqual({ code: '2204', certain: true })
  expect(findHsCode('1006.30', isHeading)).toEqual({ code: '100630', certain: true })
  expect(findHsCode('2001', isHeading)).toEqual({ code: '2001', certain: false })
  expect(findHsCode('model 2000', isHeading)).toBeNull()
})
