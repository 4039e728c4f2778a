import { expect, test } from 'vitest'
import { fitName, toNameLines } from './name-lines.ts'

test('a Chinese name is cut into equal lines, a short one stays whole', () => {
  expect(toNameLines('印度河巴斯马蒂米业', 3)).toEqual(['印度河', '巴斯马', '蒂米业'])
  expect(toNameLines('米业', 1)).toEqual(['米业'])
})

test('other names break between words and lose none', () => {
  expect(toNameLines('Indus Basmati Mills', 3)).toEqual(['Indus', 'Basmati', 'Mills'])
  expect(toNameLines('Larkana Long Grain Rice', 2).join(' ')).toBe('Larkana Long Grain Rice')
  expect(toNameLines('Larkana Long Grain Rice', 2)).toHaveLength(2)
})

test('a wide box takes the name in one line, a narrow one in three', () => {
  expect(fitName('印度河巴斯马蒂米业', 90, 20).lines).toEqual(['印度河巴斯马蒂米业'])
  expect(fitName('印度河巴斯马蒂米业', 27, 30).lines).toEqual(['印度河', '巴斯马', '蒂米业'])
})
