import type { Locale } from '#app/core/locale.ts'

type Words = Record<string, string>

const catalogues = import.meta.glob<Words>('./messages/*/reference.json', { import: 'default' })

async function loadWords(locale: Locale): Promise<Words> {
  const load = catalogues[`./messages/${locale}/reference.json`]
  if (!load) throw new Error(`No words of the reference for ${locale}`)
  return load()
}

/** Says the English of the API's description in the reader's language; its schemas know no other. */
export async function referenceTranslator(locale: Locale): Promise<(english: string) => string> {
  const [english, own] = await Promise.all([loadWords('en'), loadWords(locale)])
  const said = new Map(Object.entries(english).map(([key, text]) => [text, own[key]]))
  return (text) => said.get(text) ?? text
}
