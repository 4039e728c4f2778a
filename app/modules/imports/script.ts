import type { Locale } from '#app/core/locale.ts'

/** The language a text is most likely in, by its letters alone. */
export function toLocaleByScript(text: string): Locale {
  if (/\p{Script=Han}/u.test(text)) return 'zh'
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru'
  if (/\p{Script=Arabic}/u.test(text)) return 'ur'
  return 'en'
}
