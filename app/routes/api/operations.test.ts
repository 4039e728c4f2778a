import { expect, test } from 'vitest'
import { LOCALES, type Locale } from '#app/core/locale.ts'
import { listOperations } from './operations.server.ts'

async function listTexts(locale: Locale): Promise<string[]> {
  const operations = await listOperations('https://fairs.example', locale)
  return operations.flatMap(({ summary, parameters }) => [summary, ...parameters.map((one) => one.description)])
}

test.each(LOCALES)('%s has a summary of every operation', async (locale) => {
  const operations = await listOperations('https://fairs.example', locale)

  expect(operations.filter(({ summary }) => summary === '')).toEqual([])
})

test.each(LOCALES.filter((locale) => locale !== 'en'))(
  '%s says nothing of the reference in English',
  async (locale) => {
    const [english, own] = await Promise.all([listTexts('en'), listTexts(locale)])

    expect(own.filter((text, position) => text !== '' && text === english[position])).toEqual([])
  },
)
