import type { Translate } from '#app/i18n/translator.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { toMinorUnits } from '#app/core/money.ts'
import { pavilionsOf, type SearchFilters } from '#app/core/search-port.ts'
import type { Phrase } from '#app/core/translation.ts'
import { formatMoney, formatNumber } from '#app/i18n/format.ts'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { loadLabels } from './facets.server.ts'
import type { FixedFilter } from './query-params.ts'

/** A chosen filter in words, and what to take out of the address to be rid of it. */
export interface FilterChip {
  names: string[]
  /** Only this value of the name, where it has several. */
  value: string | null
  label: Phrase
}

const NAMED = ['category', 'country', 'exhibition', 'pavilion'] as const
const CODES = ['certificate', 'incoterm', 'hs'] as const

/** Every chosen filter, also those that no listing fits any more. */
export async function listFilterChips(
  ctx: Ctx,
  filters: SearchFilters,
  fixed: readonly FixedFilter[],
): Promise<FilterChip[]> {
  const t = await translatorFor(ctx.locale)
  const chosen = (name: (typeof NAMED)[number] | (typeof CODES)[number]): string[] => {
    if (fixed.some((one) => one === name)) return []
    const value = filters[name]
    return value === undefined ? [] : typeof value === 'string' ? [value] : value
  }
  const pavilions = pavilionsOf(filters) ?? []
  const labelsOf = await loadLabels(ctx, (name) =>
    name === 'pavilion' ? pavilions : isNamed(name) ? chosen(name) : [],
  )
  const chips: FilterChip[] = NAMED.flatMap((name) =>
    chosen(name).map((value, position) => {
      const key = name === 'pavilion' ? (pavilions[position] ?? value) : value
      return { names: [name], value, label: labelsOf(name, key)?.label ?? { text: value, locale: 'en' as const } }
    }),
  )
  for (const name of CODES) {
    for (const value of chosen(name)) {
      chips.push({ names: [name], value, label: { text: name === 'hs' ? `HS ${value}` : value, locale: 'en' } })
    }
  }
  const say = (names: string[], text: string): void =>
    void chips.push({ names, value: null, label: { text, locale: ctx.locale } })
  if (filters.moqMax !== undefined)
    say(['moqMax'], t('search.chip_moq', { quantity: formatNumber(ctx.locale, filters.moqMax) }))
  if (filters.priceMin !== undefined || filters.priceMax !== undefined || filters.currency !== undefined) {
    say(['priceMin', 'priceMax', 'currency'], toPriceWords(ctx, filters, t))
  }
  if (filters.sample) say(['sample'], t('search.sample_true'))
  if (filters.verified) say(['verified'], t('search.verified_true'))
  return chips
}

function isNamed(name: string): name is (typeof NAMED)[number] {
  return NAMED.some((one) => one === name)
}

function toPriceWords(ctx: Ctx, filters: SearchFilters, t: Translate): string {
  const currency = filters.currency ?? 'USD'
  const money = (value: number): string =>
    formatMoney(ctx.locale, { amount: toMinorUnits(String(value), currency) ?? 0, currency })
  const { priceMin, priceMax } = filters
  if (priceMin !== undefined && priceMax !== undefined) {
    return t('search.chip_price_between', { from: money(priceMin), to: money(priceMax) })
  }
  if (priceMin !== undefined) return t('search.chip_price_from', { from: money(priceMin) })
  return priceMax === undefined ? currency : t('search.chip_price_to', { to: money(priceMax) })
}
