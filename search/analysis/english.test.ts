import { expect, test } from 'vitest'
import { stems, words } from './english.ts'

test('plurals and both spellings of English meet in one stem', () => {
  expect(stems('Chairs, chilli and coloured shelves')).toEqual(['chair', 'chili', 'coloured', 'shelf'])
  expect(stems('aluminium trays')).toEqual(stems('aluminum tray'))
  expect(stems('haemostatic forceps, orthopaedic')).toEqual(stems('hemostatic forceps, orthopedic'))
})

test('words that only end in s are left alone', () => {
  expect(stems('glass canvas lens series')).toEqual(['glass', 'canvas', 'lens', 'series'])
})

test('a measure is one word, however it is written', () => {
  expect(words('5 ft. ladder')).toEqual(['5ft', 'ladder'])
  expect(words('5-foot ladder')).toEqual(['5ft', 'ladder'])
  expect(words('вино 0,75 л')).toEqual(['вино', '0.75l'])
  expect(words('jumbo bags 1 tonne')).toEqual(['jumbo', 'bags', '1t'])
  expect(words('pack of 3 T-shirts')).toEqual(['pack', 'of', '3', 't', 'shirts'])
})

test('diacritics are folded, й is kept and ё is е', () => {
  expect(words('Fetească Neagră')).toEqual(['feteasca', 'neagra'])
  expect(words('Чёрный чай')).toEqual(['черный', 'чай'])
})

test('a text of stop words only keeps them', () => {
  expect(stems('the with')).toEqual(['the', 'with'])
})
