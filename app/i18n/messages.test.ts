import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { INTL_TAGS, LOCALES, type Locale } from '#app/core/locale.ts'

const FOLDER = path.join(import.meta.dirname, 'messages')
const PLURAL = /_(zero|one|two|few|many|other)$/

function readWords(locale: Locale): Map<string, string> {
  const files = readdirSync(path.join(FOLDER, locale))
  return new Map(
    files.flatMap((file) => {
      const words = JSON.parse(readFileSync(path.join(FOLDER, locale, file), 'utf8')) as Record<string, string>
      return Object.entries(words).map(([key, text]): [string, string] => [`${file.slice(0, -5)}.${key}`, text])
    }),
  )
}

const plain = (words: Map<string, string>): string[] =>
  [...new Set([...words.keys()].map((key) => key.replace(PLURAL, '')))].sort()
const variables = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

test.each(LOCALES)('%s has every message of English, and no other', (locale) => {
  expect(plain(readWords(locale))).toEqual(plain(readWords('en')))
})

test.each(LOCALES)('%s has every plural form its grammar asks for', (locale) => {
  const words = readWords(locale)
  const forms = new Intl.PluralRules(INTL_TAGS[locale]).resolvedOptions().pluralCategories
  const counted = new Set([...words.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')))
  const missing = [...counted].flatMap((key) => forms.map((form) => `${key}_${form}`)).filter((key) => !words.has(key))

  expect(missing).toEqual([])
})

test.each(LOCALES)('%s uses the same variables as English', (locale) => {
  const english = readWords('en')
  const wrong = [...readWords(locale)].filter(([key, text]) => {
    const model = english.get(key) ?? english.get(key.replace(PLURAL, '_other'))
    return model === undefined || new Set(variables(text)).difference(new Set(variables(model))).size > 0
  })

  expect(wrong).toEqual([])
})
