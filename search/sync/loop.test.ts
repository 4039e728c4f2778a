import { expect, test, vi } from 'vitest'
import { createLoop } from './loop.ts'

const log = { info: () => undefined, warn: vi.fn(), error: () => undefined }

test('works until nothing is left, and again when nudged', async () => {
  let left = 3
  const work = vi.fn(async () => {
    if (left > 0) left -= 1
    return left > 0
  })
  const loop = createLoop('counting', work, { everyMs: 60_000, log })

  loop.start()
  await vi.waitFor(() => expect(left).toBe(0))
  left = 2
  loop.nudge()
  await vi.waitFor(() => expect(left).toBe(0))

  await loop.stop()
})

test('a failure is told once, tried again after a pause and forgotten when it is over', async () => {
  let failures = 2
  const work = async () => {
    if (failures === 0) return false
    failures -= 1
    throw new Error('not yet')
  }
  const loop = createLoop('trying', work, { everyMs: 60_000, log })

  loop.start()
  await vi.waitFor(() => expect(failures).toBe(0), { timeout: 5_000 })
  await vi.waitFor(() => expect(loop.failures()).toBe(0), { timeout: 5_000 })

  expect(log.warn).toHaveBeenCalledTimes(1)
  await loop.stop()
})

test('stopping waits for the work under way and starts no more', async () => {
  const done: string[] = []
  let finish = (): void => undefined
  const work = async () => {
    await new Promise<void>((resolve) => (finish = resolve))
    done.push('one')
    return true
  }
  const loop = createLoop('finishing', work, { everyMs: 60_000, log })
  loop.start()

  const stopped = loop.stop()
  finish()
  await stopped

  expect(done).toEqual(['one'])
})
