import type { Locale } from '#app/core/locale.ts'
import type { Messages } from './translator.ts'

const catalogues = import.meta.glob<Messages>('./messages/*.ts', { import: 'default' })

/** One chunk for each language, so that a reader fetches only theirs. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const load = catalogues[`./messages/${locale}.ts`]
  if (!load) throw new Error(`No messages for ${locale}`)
  return load()
}
