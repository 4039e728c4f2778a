import { expect, test } from 'vitest'
import { toSnippet } from './snippet.ts'

test('a short text stays as it is, in one line', () => {
  expect(toSnippet('Basmati rice.\nSince 1980. ')).toBe('Basmati rice. Since 1980.')
})

test('a long text ends after a word, without the comma behind it', () => {
  const word = 'basmati, '

  expect(toSnippet(word.repeat(40))).toBe(`${word.repeat(17).slice(0, -2)}…`)
})

test('a long Chinese text is cut at the limit, never inside a character', () => {
  const snippet = toSnippet('𠮷'.repeat(200))

  expect(snippet).toBe(`${'𠮷'.repeat(159)}…`)
})
