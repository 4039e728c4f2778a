import { expect, test } from 'vitest'
import { headNoun, headSegment, titleStems } from './head.ts'

test('the head of a title ends before what it is made of, meant for or packed in', () => {
  expect(headSegment('Seat bolt for toilet')).toBe('Seat bolt')
  expect(headSegment('Fetească Neagră dry red wine 2019, oak aged')).toBe('Fetească Neagră dry red wine 2019')
})

test('the head noun is the last word of the head that is no number', () => {
  expect(headNoun(titleStems('Dry red wine 2019, oak aged'))).toBe('wine')
  expect(headNoun(titleStems('Seat bolts for toilet'))).toBe('bolt')
})

test.each([
  ['Sella parboiled basmati rice 25 kg bags', 'rice'],
  ['Ceylon black tea BOP grade 1 bulk', 'bop'],
  ['Lemon juice concentrate bulk flexitank', 'concentrate'],
  ['Leather bags', 'bag'],
  ['Premium', 'premium'],
])('how a thing is sold or packed is not its head: %s', (title, noun) => {
  expect(headNoun(titleStems(title))).toBe(noun)
})
