import { expect, test } from 'vitest'
import { createCategorySuggester } from './suggest-categories.ts'

const suggest = createCategorySuggester([
  category('rice', { en: 'Rice', zh: '大米', ru: 'Рис', ur: 'چاول', ro: 'Orez' }),
  category('basmati', { en: 'Basmati rice', zh: '巴斯马蒂大米', ru: 'Рис басмати', ur: 'باسمتی چاول' }, ['rice']),
  category('red-wine', { en: 'Red wine', zh: '红葡萄酒 / 红酒', ru: 'Вино красное сухое', ro: 'Vin roșu' }),
])

function category(id: string, names: Partial<Record<'en' | 'zh' | 'ru' | 'ur' | 'ro', string>>, above: string[] = []) {
  return { id, names, path: [...above, id], isLeaf: true, hsHeadings: [] }
}

function idsOf(q: string, limit = 5): string[] {
  return suggest(q, 'en', limit).map((suggestion) => suggestion.id)
}

test('the beginning of any word of a name is enough, a name that begins with it comes first', () => {
  expect(idsOf('ri')).toEqual(['rice', 'basmati'])
  expect(idsOf('красн')).toEqual(['red-wine'])
  expect(idsOf('rosu')).toEqual(['red-wine'])
  expect(idsOf('چاول')).toEqual(['rice', 'basmati'])
})

test('Chinese is found anywhere in a name, written the traditional way too', () => {
  expect(idsOf('葡萄')).toEqual(['red-wine'])
  expect(idsOf('紅酒')).toEqual(['red-wine'])
  expect(idsOf('大米')).toEqual(['rice', 'basmati'])
})

test('names are shown in the reader’s language, else in English', () => {
  expect(suggest('wine', 'zh', 1)).toEqual([{ kind: 'category', id: 'red-wine', text: '红葡萄酒 / 红酒' }])
  expect(suggest('wine', 'ur', 1)).toEqual([{ kind: 'category', id: 'red-wine', text: 'Red wine' }])
})

test('nothing typed suggests nothing, and no more come than were asked for', () => {
  expect(idsOf(' ')).toEqual([])
  expect(idsOf('ri', 1)).toEqual(['rice'])
})
