import type { Locale } from '#app/core/locale.ts'

/** A company's name in its scripts; `names` of app/components/organization-name.tsx. */
export interface NamesView {
  latin: string
  native: string | null
  chinese: string | null
  nativeLocale: Locale
}

export const namesSelect = { nameLatin: true, nameNative: true, nameChinese: true, nativeLocale: true } as const

export function toNames(row: {
  nameLatin: string
  nameNative: string | null
  nameChinese: string | null
  nativeLocale: Locale
}): NamesView {
  return { latin: row.nameLatin, native: row.nameNative, chinese: row.nameChinese, nativeLocale: row.nativeLocale }
}
