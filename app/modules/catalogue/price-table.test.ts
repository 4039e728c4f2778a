import { expect, test } from 'vitest'
import { toPricesView, toSampleView } from './price-table.ts'

const fob = { currency: 'USD', incoterm: 'FOB', namedPlace: 'Karachi' }
const cif = { currency: 'USD', incoterm: 'CIF', namedPlace: 'Qingdao' }

test('price breaks stand together by currency and term, small quantities first', () => {
  const prices = toPricesView('yes', [
    { ...fob, minQuantity: 100, amount: 114_500 },
    { ...cif, minQuantity: 20, amount: 121_000 },
    { ...fob, minQuantity: 25, amount: 118_000 },
  ])

  expect(prices).toEqual({
    shown: true,
    tables: [
      { ...cif, breaks: [{ minQuantity: 20, amount: 121_000 }] },
      {
        ...fob,
        breaks: [
          { minQuantity: 25, amount: 118_000 },
          { minQuantity: 100, amount: 114_500 },
        ],
      },
    ],
  })
})

test('a hidden price leaves nothing of its numbers, not even that of the sample', () => {
  const sample = { sample: true, samplePrice: 2_500, sampleCurrency: 'USD' }

  expect(toPricesView('verified_buyers', [{ ...fob, minQuantity: 1, amount: 100 }])).toEqual({
    shown: false,
    reason: 'verified_buyers',
  })
  expect(toSampleView('verified_buyers', sample)).toEqual({ kind: 'paid' })
  expect(toSampleView('yes', sample)).toEqual({ kind: 'priced', price: { amount: 2_500, currency: 'USD' } })
})

test('without a quoted price the buyer is sent to ask', () => {
  expect(toPricesView('yes', [])).toEqual({ shown: false, reason: 'on_request' })
})

test('a sample is free, priced on request, or not to be had', () => {
  const none = { sampleCurrency: null }
  expect(toSampleView('yes', { sample: false, samplePrice: 0, ...none })).toEqual({ kind: 'none' })
  expect(toSampleView('yes', { sample: true, samplePrice: 0, ...none })).toEqual({ kind: 'free' })
  expect(toSampleView('yes', { sample: true, samplePrice: null, ...none })).toEqual({ kind: 'on_request' })
})
