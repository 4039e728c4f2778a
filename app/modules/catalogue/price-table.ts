import type { Money } from '#app/core/money.ts'
import type { PriceAccess } from './policy.ts'

export interface PriceRow {
  minQuantity: number
  amount: number
  currency: string
  incoterm: string
  namedPlace: string
}

/** The price breaks of one currency and one delivery term. */
export interface PriceTable {
  currency: string
  incoterm: string
  namedPlace: string
  breaks: { minQuantity: number; amount: number }[]
}

export type PricesView = { shown: true; tables: PriceTable[] } | { shown: false; reason: Exclude<PriceAccess, 'yes'> }

/** Prices by currency and term, small quantities first; a seller who quotes none is to be asked. */
export function toPricesView(access: PriceAccess, rows: readonly PriceRow[]): PricesView {
  if (access !== 'yes') return { shown: false, reason: access }
  if (rows.length === 0) return { shown: false, reason: 'on_request' }
  const tables = new Map<string, PriceTable>()
  for (const { minQuantity, amount, ...terms } of rows.toSorted((a, b) => a.minQuantity - b.minQuantity)) {
    const key = `${terms.currency} ${terms.incoterm} ${terms.namedPlace}`
    const table = tables.get(key) ?? { ...terms, breaks: [] }
    table.breaks.push({ minQuantity, amount })
    tables.set(key, table)
  }
  return { shown: true, tables: [...tables.values()] }
}

export type SampleView = { kind: 'none' | 'free' | 'on_request' | 'paid' } | { kind: 'priced'; price: Money }

/** What a sample costs, as far as this reader may know. */
export function toSampleView(
  access: PriceAccess,
  product: { sample: boolean; samplePrice: number | null; sampleCurrency: string | null },
): SampleView {
  if (!product.sample) return { kind: 'none' }
  if (product.samplePrice === 0) return { kind: 'free' }
  if (product.samplePrice === null || product.sampleCurrency === null) return { kind: 'on_request' }
  if (access !== 'yes') return { kind: 'paid' }
  return { kind: 'priced', price: { amount: product.samplePrice, currency: product.sampleCurrency } }
}
