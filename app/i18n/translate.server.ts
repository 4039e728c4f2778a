import type { Locale } from '#app/core/locale.ts'
import { createTranslator } from './translator.ts'
import { loadMessages } from './load-messages.ts'

/** The page's words for loaders: titles, descriptions, JSON-LD. */
export async function translatorFor(locale: Locale) {
  return createTranslator(locale, await loadMessages(locale))
}
