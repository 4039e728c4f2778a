import { INTL_TAGS, type Locale } from '#app/core/locale.ts'
import { toMajorUnits, type Money } from '#app/core/money.ts'

/** Made once for each language and way: making one takes longer than drawing the card around it. */
const NUMBER_FORMATS = new Map<string, Intl.NumberFormat>()
const DATE_FORMATS = new Map<string, Intl.DateTimeFormat>()
const REGION_NAMES = new Map<string, Intl.DisplayNames>()

export function formatNumber(locale: Locale, value: number, options?: Intl.NumberFormatOptions): string {
  const make = () => new Intl.NumberFormat(INTL_TAGS[locale], options)
  return recallFormat(NUMBER_FORMATS, `${locale} ${JSON.stringify(options)}`, make).format(value)
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const make = () => new Intl.DateTimeFormat(INTL_TAGS[locale], options)
  return recallFormat(DATE_FORMATS, `${locale} ${JSON.stringify(options)}`, make)
}

function recallFormat<Format>(known: Map<string, Format>, key: string, make: () => Format): Format {
  const format = known.get(key) ?? make()
  known.set(key, format)
  return format
}

/** "US$1,180.00", always with the currency that was quoted. */
export function formatMoney(locale: Locale, money: Money): string {
  return formatNumber(locale, toMajorUnits(money), { style: 'currency', currency: money.currency })
}

/** A date without a time, e.g. an expiry: the same day for every reader. */
export function formatDate(locale: Locale, isoDate: string): string {
  return dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(isoDate))
}

/** "3–6 December 2026" in the reader's language. */
export function formatDateRange(locale: Locale, startsOn: string, endsOn: string): string {
  const format = dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  if (locale === 'zh') return toChineseRange(format, startsOn, endsOn)
  const range = format.formatRange(new Date(startsOn), new Date(endsOn)).replace(/[\u202f\u2009]/g, ' ')
  // Russian ends in "2026 г.", whose second half must not stand in a line alone.
  return range.replace(/\s(?=\S{1,2}$)/u, '\u00a0')
}

/** "2026年12月3日至6日"; ICU would write both ends in figures and slashes. */
function toChineseRange(format: Intl.DateTimeFormat, startsOn: string, endsOn: string): string {
  const [start, end] = [format.format(new Date(startsOn)), format.format(new Date(endsOn))]
  if (start === end) return start
  const same = ['月', '年'].map((mark) => end.slice(0, end.indexOf(mark) + 1)).find((part) => start.startsWith(part))
  return `${start}至${end.slice(same?.length ?? 0)}`
}

/**
 * The wall time at `instant` in an IANA zone, of 24 hours, which no language misreads; its zone stays on the same line.
 */
export function formatClock(locale: Locale, instant: Date, timeZone: string): string {
  const format = dateFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'shortOffset',
  })
  return format.format(instant).replace(/\s/g, '\u00a0')
}

/** "China, Japan, and Malaysia" as the reader's language joins a list. */
export function formatList(locale: Locale, parts: string[]): string {
  return new Intl.ListFormat(INTL_TAGS[locale], { type: 'conjunction' }).format(parts)
}

/** A country's name in the reader's language; Hong Kong, Macao and Taiwan as the trade in China writes them. */
export function formatCountry(locale: Locale, code: string): string {
  if (code === 'HK' && locale === 'zh') return '中国香港'
  if (code === 'MO' && locale === 'zh') return '中国澳门'
  if (code === 'TW' && locale === 'zh') return '中国台湾'
  const make = () => new Intl.DisplayNames(INTL_TAGS[locale], { type: 'region', style: 'short' })
  return recallFormat(REGION_NAMES, locale, make).of(code) ?? code
}

/** A language's name in the reader's language. */
export function formatLanguage(locale: Locale, code: Locale): string {
  return new Intl.DisplayNames(INTL_TAGS[locale], { type: 'language' }).of(code) ?? code
}
