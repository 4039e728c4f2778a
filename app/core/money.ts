/** Integer minor units with their currency (ISO 4217). */
export interface Money {
  amount: number
  currency: string
}

/** What never changes may be remembered: asking Intl takes 0.1 ms. */
const DECIMALS = new Map<string, number>()

/** Decimals of a currency by ISO 4217 as Intl knows them: USD 2, JPY 0. */
export function decimalsOf(currency: string): number {
  const known = DECIMALS.get(currency)
  if (known !== undefined) return known
  const options = { style: 'currency', currency } as const
  const decimals = new Intl.NumberFormat('en', options).resolvedOptions().maximumFractionDigits ?? 2
  DECIMALS.set(currency, decimals)
  return decimals
}

/** "12.50" of USD → 1250; null when the text is not a plain decimal of that currency. */
export function toMinorUnits(text: string, currency: string): number | null {
  const match = /^(\d{1,12})(?:\.(\d{1,4}))?$/.exec(text.trim())
  if (!match) return null
  const decimals = decimalsOf(currency)
  const fraction = match[2] ?? ''
  if (fraction.length > decimals) return null
  return Number(match[1] + fraction.padEnd(decimals, '0'))
}

export function toMajorUnits(money: Money): number {
  return money.amount / 10 ** decimalsOf(money.currency)
}
