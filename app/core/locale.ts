export const LOCALES = ['en', 'zh', 'ru', 'ur', 'ro'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'en'

export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

export function toDirection(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ur' ? 'rtl' : 'ltr'
}

/** BCP 47 tags for Intl: Chinese of the mainland, Urdu of Pakistan, Latin digits everywhere. */
export const INTL_TAGS: Record<Locale, string> = { en: 'en', zh: 'zh-CN', ru: 'ru', ur: 'ur-PK-u-nu-latn', ro: 'ro' }
