import { z } from 'zod'
import { decimalsOf } from '#app/core/money.ts'
import { LOCALES } from '#app/core/locale.ts'
import { cleanBody, cleanLine, countCharacters, findTextFault } from './clean-text.ts'

type Check = z.core.$RefinementCtx

/** The code is the message; `values` fill it. */
export function addFault(check: Check, code: string, values: Record<string, string> = {}): never {
  check.addIssue({ code: 'custom', message: code, params: values })
  return z.NEVER
}

function checkText(text: string, max: number, check: Check): string {
  const fault = findTextFault(text)
  if (fault) return addFault(check, fault)
  if (text.length > max && countCharacters(text) > max)
    return addFault(check, 'imports.text_too_long', { limit: String(max) })
  return text
}

export function line(max: number) {
  return z.string().transform((text, check) => checkText(cleanLine(text), max, check))
}

export function body(max: number) {
  return z.string().transform((text, check) => checkText(cleanBody(text), max, check))
}

export function oneOf<T extends string>(values: readonly T[], aliases: Record<string, T> = {}) {
  const known = new Map(values.map((value) => [value.toLowerCase(), value]))
  return line(60).transform((text, check): T => {
    const key = text.toLowerCase().replace(/[\s_]+/g, '-')
    const value = known.get(key) ?? known.get(key.replaceAll('-', '_')) ?? aliases[key]
    return value ?? addFault(check, 'imports.choice_unknown', { choices: values.join(', ') })
  })
}

export function integer(min: number, max: number) {
  return line(40).transform((text, check): number => {
    const digits = text.replace(/^(\d{1,3})((?:[ ,]\d{3})+)$/, (whole) => whole.replace(/[ ,]/g, ''))
    const number = /^\d{1,12}$/.test(digits) ? Number(digits) : Number.NaN
    if (Number.isNaN(number)) return addFault(check, 'imports.whole_number_expected')
    if (number < min || number > max)
      return addFault(check, 'imports.number_out_of_range', { min: String(min), max: String(max) })
    return number
  })
}

export const locale = oneOf(LOCALES)

export const yesOrNo = line(10).transform((text, check): boolean => {
  const word = text.toLowerCase()
  if (['yes', 'y', 'true', '1', '是', 'да', 'da'].includes(word)) return true
  if (['no', 'n', 'false', '0', '否', 'нет', 'nu'].includes(word)) return false
  return addFault(check, 'imports.yes_or_no_expected')
})

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'))

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && REGIONS.of(code) !== undefined
}

export const country = line(20).transform((text, check): string => {
  const code = text.toUpperCase()
  return isCountry(code) ? code : addFault(check, 'imports.country_expected')
})

export const countries = line(1_000).transform((text, check): string[] => {
  const codes = toList(text).map((code) => code.toUpperCase())
  const wrong = codes.find((code) => !isCountry(code))
  return wrong === undefined && codes.length <= 100 ? [...new Set(codes)] : addFault(check, 'imports.country_expected')
})

export const currency = line(10).transform((text, check): string => {
  const code = text.toUpperCase()
  return CURRENCIES.has(code) ? code : addFault(check, 'imports.currency_expected')
})

/** Only http(s), without name and password in it. */
export const website = line(2_048).transform((text, check): string => {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  const url = URL.canParse(full) ? new URL(full) : null
  if (
    !url ||
    !['http:', 'https:'].includes(url.protocol) ||
    url.username ||
    url.password ||
    !url.hostname.includes('.')
  ) {
    return addFault(check, 'imports.address_expected')
  }
  return url.href.length <= 2_048 ? url.href : addFault(check, 'imports.text_too_long', { limit: '2048' })
})

/** Minor units of a decimal text, or null: no exponent, no sign, no more decimals than the currency has. */
export function toAmount(text: string, code: string): number | null {
  const match = /^(\d{1,12})(?:\.(\d{1,4}))?$/.exec(text.trim())
  if (!match) return null
  const decimals = decimalsOf(code)
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > decimals) return null
  const amount = Number((match[1] ?? '') + fraction.padEnd(decimals, '0'))
  return Number.isSafeInteger(amount) ? amount : null
}

/** A day between 2000 and 2100 that exists. */
export function toDay(text: string): string | null {
  const match = /^(20\d{2}|2100)-(\d{2})-(\d{2})$/.exec(text.trim())
  if (!match) return null
  const date = new Date(`${text.trim()}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.trim()) ? text.trim() : null
}

export function toList(text: string): string[] {
  return text
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
