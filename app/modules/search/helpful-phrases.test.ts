import { expect, test } from 'vitest'
import { pickHelpfulPhrases } from './helpful-phrases.ts'

const card = (...highlight: string[]) => ({ highlight })

test('a sense of the word that no listing on the page has is not shown', () => {
  const searched = ['football', 'soccer ball', 'center forward']

  expect(pickHelpfulPhrases(searched, [card('football'), card('soccer', 'ball')])).toEqual(['football', 'soccer ball'])
})

test('a phrase counts only where one listing has all its words', () => {
  expect(pickHelpfulPhrases(['red chili', 'red wine'], [card('red', 'chili'), card('wine')])).toEqual(['red chili'])
})

test('words count by their stems', () => {
  expect(pickHelpfulPhrases(['sweet cherries', 'pine nuts'], [card('sweet', 'cherri'), card('pine', 'nut')])).toEqual([
    'sweet cherries',
    'pine nuts',
  ])
})

test('a sense that only a listing far below has is not shown', () => {
  const items = [...Array.from({ length: 8 }, () => card('red', 'chili')), card('red', 'wine')]

  expect(pickHelpfulPhrases(['red chili', 'red wine'], items)).toEqual(['red chili'])
})

test('a sentence that no listing fits as a whole is shown once, without its little words', () => {
  const searched = ['up to oem towel', 'up to oem face towel']

  expect(pickHelpfulPhrases(searched, [card('towel')])).toEqual(['oem towel'])
})

test('a word said twice is shown once, and the same phrase too', () => {
  expect(pickHelpfulPhrases(['bedding set bedding set', 'bedding set'], [card('bedding', 'set')])).toEqual([
    'bedding set',
  ])
})

test('no more than three are shown, and none where only other languages matched', () => {
  const colours = ['red', 'green', 'blue', 'white']

  expect(pickHelpfulPhrases(colours, [card(...colours)])).toEqual(['red', 'green', 'blue'])
  expect(pickHelpfulPhrases(['guilt dry red wine'], [card('вин', 'красн', 'сух')])).toEqual([])
})
