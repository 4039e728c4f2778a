import type { Locale } from '#app/core/locale.ts'
import { pickPhrase, type Phrase } from '#app/core/translation.ts'

interface CityRow {
  /** Latin form. */
  city: string | null
  nativeLocale: Locale
  translations: readonly { locale: Locale; city: string | null }[]
}

/** Where a company sits, as its reader writes it; the Latin form stands in for a language without a name. */
export function pickCity({ city, nativeLocale, translations }: CityRow, wanted: Locale): Phrase | null {
  return pickPhrase([...translations, { locale: 'en', city }], 'city', wanted, nativeLocale)
}
