import { expect, test } from 'vitest'
import { openShortMemory } from './short-memory.ts'

test('what was found is found once for all who ask, and by its own key', async () => {
  const memory = openShortMemory()
  let asked = 0
  const count = async () => (asked += 1)

  const together = await Promise.all([memory.recall('a', count), memory.recall('a', count)])

  expect(together).toEqual([1, 1])
  expect(await memory.recall('a', count)).toBe(1)
  expect(await memory.recall('b', count)).toBe(2)
})

test('a failure is not remembered', async () => {
  const memory = openShortMemory()

  await expect(memory.recall('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')

  expect(await memory.recall('a', async () => 'back')).toBe('back')
})
