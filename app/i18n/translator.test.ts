import { expect, test } from 'vitest'
import { createTranslator } from './translator.ts'

const russian = createTranslator('ru', {
  fair: {
    open: 'Открыто',
    days_one: '{{count}} день до «{{name}}»',
    days_few: '{{count}} дня до «{{name}}»',
    days_many: '{{count}} дней до «{{name}}»',
    days_other: '{{count}} дня до «{{name}}»',
  },
})

test.each([
  [1, '1 день до «$&»'],
  [3, '3 дня до «$&»'],
  [11, '11 дней до «$&»'],
  [21, '21 день до «$&»'],
  [1.5, '1.5 дня до «$&»'],
])('%d takes the plural form of its language, and blanks are filled as they are', (count, words) => {
  expect(russian('fair.days', { count, name: '$&' })).toBe(words)
})

test('a message without forms is the same for every count', () => {
  expect(russian('fair.open', { count: 5 })).toBe('Открыто')
})

test.each(['fair.closed', 'other.open', 'fair', 'fair.constructor', ''])(
  '"%s", which has no words, is shown itself',
  (key) => {
    expect(russian(key)).toBe(key)
  },
)
