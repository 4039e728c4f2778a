import { z } from 'zod'
import { LOCALES, type Locale } from '#app/core/locale.ts'
import type { Incoterm } from '#prisma/enums.ts'
import {
  addFault,
  body,
  country,
  currency,
  integer,
  line,
  locale,
  oneOf,
  toAmount,
  toDay,
  toList,
  yesOrNo,
} from './fields.ts'
import { type RowProblem, toProblem } from './report.ts'
import { toLocaleByScript } from './script.ts'

const INCOTERMS: readonly Incoterm[] = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF']
const UNITS = [
  'piece',
  'pair',
  'set',
  'dozen',
  'kilogram',
  'tonne',
  'litre',
  'bottle',
  'case',
  'carton',
  'metre',
  'square-metre',
  'roll',
  'bag',
  'drum',
  'container',
] as const
type UnitName = (typeof UNITS)[number]

const UNIT_WORDS: Record<string, UnitName> = {
  pc: 'piece',
  pcs: 'piece',
  pieces: 'piece',
  pairs: 'pair',
  sets: 'set',
  kg: 'kilogram',
  kgs: 'kilogram',
  kilograms: 'kilogram',
  t: 'tonne',
  mt: 'tonne',
  ton: 'tonne',
  tons: 'tonne',
  tonnes: 'tonne',
  l: 'litre',
  liter: 'litre',
  litres: 'litre',
  btl: 'bottle',
  bottles: 'bottle',
  cases: 'case',
  ctn: 'carton',
  cartons: 'carton',
  m: 'metre',
  meter: 'metre',
  metres: 'metre',
  m2: 'square-metre',
  'm²': 'square-metre',
  sqm: 'square-metre',
  rolls: 'roll',
  bags: 'bag',
  drums: 'drum',
  containers: 'container',
}
const MAX_PIECES = 1_000_000_000
const MAX_ITEMS = 30

const title = line(200)
const description = body(5_000)

const priceBreaks = line(1_000).transform((text, check) =>
  toList(text).map((item) => {
    const match = /^([1-9]\d{0,8})\s*:\s*(\d{1,12}(?:\.\d{1,4})?)$/.exec(item)
    if (!match) return addFault(check, 'imports.price_break_form', { value: item })
    return { minQuantity: Number(match[1]), price: match[2] ?? '' }
  }),
)

const certificates = line(2_000).transform((text, check) =>
  toList(text).map((item) => {
    const match = /^(.*?)\s*:\s*(\d{4}-\d{2}-\d{2})$/.exec(item)
    const scheme = match?.[1] ?? item
    const expiresOn = match ? toDay(match[2] ?? '') : null
    if (match && !expiresOn) return addFault(check, 'imports.day_expected', { value: item })
    if (scheme === '' || scheme.length > 80) return addFault(check, 'imports.text_too_long', { limit: '80' })
    return { scheme, expiresOn }
  }),
)

const attributes = line(3_000).transform((text, check) =>
  toList(text).map((item) => {
    const at = item.indexOf('=')
    const key = item.slice(0, at).trim()
    if (at < 1 || ['__proto__', 'constructor', 'prototype'].includes(key))
      return addFault(check, 'imports.attribute_form', { value: item })
    return { key, value: item.slice(at + 1).trim() }
  }),
)

/** The cells of one row that are not empty; nothing else is known. */
export const productCells = z.strictObject({
  organization: line(120).optional(),
  externalId: line(100),
  sourceLocale: locale.optional(),
  title: title.optional(),
  title_en: title.optional(),
  title_zh: title.optional(),
  title_ru: title.optional(),
  title_ur: title.optional(),
  title_ro: title.optional(),
  description: description.optional(),
  description_en: description.optional(),
  description_zh: description.optional(),
  description_ru: description.optional(),
  description_ur: description.optional(),
  description_ro: description.optional(),
  category: line(100).optional(),
  hs: line(40).optional(),
  origin: country.optional(),
  brand: line(100).optional(),
  moq: integer(1, MAX_PIECES).optional(),
  unit: oneOf(UNITS, UNIT_WORDS).optional(),
  priceVisibility: oneOf(['PUBLIC', 'VERIFIED_BUYERS', 'ON_REQUEST'], {
    'verified-buyers': 'VERIFIED_BUYERS',
    'on-request': 'ON_REQUEST',
  }).optional(),
  currency: currency.optional(),
  incoterm: oneOf(INCOTERMS).optional(),
  namedPlace: line(100).optional(),
  priceBreaks: priceBreaks.optional(),
  leadTimeDays: integer(0, 1_000).optional(),
  packing: line(300).optional(),
  certificates: certificates.optional(),
  sample: yesOrNo.optional(),
  samplePrice: line(20).optional(),
  attributes: attributes.optional(),
  images: line(2_000).transform(toList).optional(),
})
type ProductCells = z.output<typeof productCells>

/** A product as a row says it, before anything is looked up. */
export interface ProductDraft {
  row: number
  organization: string | null
  externalId: string
  sourceLocale: Locale
  words: { locale: Locale; title: string; description: string | null }[]
  category: string | null
  hsCode: string | null
  origin: string | null
  brand: string | null
  moq: number | null
  unit: UnitName | null
  priceVisibility: 'PUBLIC' | 'VERIFIED_BUYERS' | 'ON_REQUEST'
  prices: { minQuantity: number; amount: number; currency: string; incoterm: Incoterm; namedPlace: string }[]
  leadTimeDays: number | null
  packing: string | null
  certificates: { scheme: string; expiresOn: string | null }[]
  sample: boolean
  samplePrice: number | null
  sampleCurrency: string | null
  attributes: { key: string; value: string }[]
  images: string[]
}

export interface RowOutcome<T> {
  draft: T | null
  errors: RowProblem[]
  warnings: RowProblem[]
}

/** Checks what one cell cannot know of the others. */
export function toProductDraft(row: number, cells: ProductCells): RowOutcome<ProductDraft> {
  const errors: RowProblem[] = []
  const warnings: RowProblem[] = []
  const fail = (column: string, code: string, values: Record<string, string> = {}) =>
    void errors.push(toProblem(row, column, code, values))
  const sourceLocale = cells.sourceLocale ?? toSourceLocale(cells)
  const words = toWords(cells, sourceLocale)
  if (cells.externalId === '') fail('externalId', 'imports.value_missing')
  if (!words.some((one) => one.locale === sourceLocale))
    fail(`title_${sourceLocale}`, 'imports.title_missing', { locale: sourceLocale })
  if ((cells.images?.length ?? 0) > MAX_ITEMS) fail('images', 'imports.too_many_items', { limit: String(MAX_ITEMS) })
  const draft: ProductDraft = {
    row,
    organization: cells.organization || null,
    externalId: cells.externalId,
    sourceLocale,
    words,
    category: cells.category || null,
    hsCode: toHsCode(cells.hs, (code, value) => warnings.push(toProblem(row, 'hs', code, { value }))),
    origin: cells.origin ?? null,
    brand: cells.brand || null,
    moq: cells.moq ?? null,
    unit: cells.unit ?? null,
    priceVisibility: cells.priceVisibility ?? 'PUBLIC',
    prices: toPrices(cells, fail),
    leadTimeDays: cells.leadTimeDays ?? null,
    packing: cells.packing || null,
    certificates: distinct(cells.certificates ?? [], (one) => one.scheme),
    sample: cells.sample ?? cells.samplePrice !== undefined,
    ...toSample(cells, fail),
    attributes: distinct(cells.attributes ?? [], (one) => one.key),
    images: [...new Set(cells.images)],
  }
  return { draft: errors.length === 0 ? draft : null, errors, warnings }
}

function distinct<T>(items: readonly T[], by: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [by(item), item])).values()]
}

function toSourceLocale(cells: ProductCells): Locale {
  if (cells.title) return toLocaleByScript(cells.title)
  return LOCALES.find((one) => cells[`title_${one}`]) ?? 'en'
}

/** A plain `title` and `description` belong to the original language; a description without a title has no page. */
function toWords(cells: ProductCells, source: Locale): ProductDraft['words'] {
  return LOCALES.flatMap((one) => {
    const isSource = one === source
    const words = cells[`title_${one}`] || (isSource ? cells.title : '')
    const text = cells[`description_${one}`] || (isSource ? cells.description : '')
    return words ? [{ locale: one, title: words, description: text || null }] : []
  })
}

/** Six digits, dots allowed; a sheet that took the code for a number has lost the first zero. */
function toHsCode(text: string | undefined, warn: (code: string, value: string) => void): string | null {
  if (!text) return null
  const digits = text.replace(/[.\s-]/g, '')
  if (/^\d{6}$/.test(digits)) return digits
  if (/^\d{5}$/.test(digits)) {
    warn('imports.hs_zero_restored', text)
    return `0${digits}`
  }
  warn('imports.hs_not_six_digits', text)
  return null
}

type Fail = (column: string, code: string, values?: Record<string, string>) => void

function toPrices(cells: ProductCells, fail: Fail): ProductDraft['prices'] {
  const breaks = cells.priceBreaks ?? []
  if (breaks.length === 0) return []
  const { currency: code, incoterm, namedPlace } = cells
  if (!code) fail('currency', 'imports.price_needs_currency')
  if (!incoterm) fail('incoterm', 'imports.price_needs_terms')
  if (!namedPlace) fail('namedPlace', 'imports.price_needs_terms')
  if (!code || !incoterm || !namedPlace) return []
  if (breaks.length > MAX_ITEMS) fail('priceBreaks', 'imports.too_many_items', { limit: String(MAX_ITEMS) })
  const prices = breaks.map((one) => ({
    minQuantity: one.minQuantity,
    amount: toAmount(one.price, code),
    price: one.price,
  }))
  const wrong = prices.find((one) => one.amount === null || one.amount < 1)
  if (wrong) fail('priceBreaks', 'imports.price_expected', { value: wrong.price, currency: code })
  prices.forEach((one, index) => {
    const before = prices[index - 1]
    const isRising = before && (one.minQuantity <= before.minQuantity || (one.amount ?? 0) > (before.amount ?? 0))
    if (isRising || one.minQuantity < 1)
      fail('priceBreaks', 'imports.price_breaks_order', { value: `${one.minQuantity}:${one.price}` })
  })
  return prices.map((one) => ({
    minQuantity: one.minQuantity,
    amount: one.amount ?? 0,
    currency: code,
    incoterm,
    namedPlace,
  }))
}

function toSample(cells: ProductCells, fail: Fail): { samplePrice: number | null; sampleCurrency: string | null } {
  const none = { samplePrice: null, sampleCurrency: null }
  const text = cells.samplePrice?.toLowerCase()
  if (!text || cells.sample === false) return none
  const code = cells.currency ?? 'USD'
  if (text === 'free') return { samplePrice: 0, sampleCurrency: code }
  if (!cells.currency) fail('currency', 'imports.price_needs_currency')
  const amount = toAmount(text, code)
  if (amount === null) fail('samplePrice', 'imports.price_expected', { value: text, currency: code })
  return amount === null ? none : { samplePrice: amount, sampleCurrency: code }
}
