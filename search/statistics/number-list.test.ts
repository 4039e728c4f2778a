import { expect, test } from 'vitest'
import { compact } from './number-list.ts'

test('numbers are kept in two bytes as long as all of them fit', () => {
  expect(compact(Uint32Array.of(0, 65_535))).toEqual(Uint16Array.of(0, 65_535))
  expect(compact(Uint32Array.of(0, 65_536))).toEqual(Uint32Array.of(0, 65_536))
})
