import { expect, test } from 'vitest'
import { createBreaker } from './breaker.ts'

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const fails = () => Promise.reject(new Error('down'))

test('after three errors nobody asks for ten seconds; then one does, and a success closes the breaker', async () => {
  let time = 1
  const breaker = createBreaker({ log, now: () => time })

  for (let count = 0; count < 3; count += 1) await expect(breaker.run(fails)).rejects.toThrow('down')
  expect(breaker.isOpen()).toBe(true)
  await expect(breaker.run(() => Promise.resolve('never asked'))).rejects.toThrow('considered down')

  time += 10_001
  expect(breaker.isOpen()).toBe(false)
  await expect(breaker.run(() => Promise.resolve('back'))).resolves.toBe('back')
  expect(breaker.isOpen()).toBe(false)
})

test('two errors and a success leave it closed', async () => {
  const breaker = createBreaker({ log, now: () => 1 })

  await expect(breaker.run(fails)).rejects.toThrow()
  await expect(breaker.run(fails)).rejects.toThrow()
  await breaker.run(() => Promise.resolve())
  await expect(breaker.run(fails)).rejects.toThrow()

  expect(breaker.isOpen()).toBe(false)
})
