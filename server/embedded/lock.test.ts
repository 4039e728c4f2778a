import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimLock } from './lock.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'caravanserai-lock-'))
  file = path.join(folder, 'site.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('who comes second is told who holds it, and gets it once it is free', async () => {
  const first = await claimLock(file, 100)

  expect(await claimLock(file, 100)).toEqual({ heldBy: process.pid })
  if ('release' in first) first.release()

  expect(await claimLock(file, 100)).toHaveProperty('release')
})

test.each([
  ['of a process that has died', JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '1', token: 'x' })],
  ['that lost its content with the power', ''],
])('a lock %s is taken over', async (_, content) => {
  writeFileSync(file, content)

  expect(await claimLock(file, 1_000)).toHaveProperty('release')
})
