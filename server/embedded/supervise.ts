import { isAlive, type ProcessMark } from './processes.ts'

const LOOK_EVERY = 250
const FIRST_PAUSE = 200
const LONGEST_PAUSE = 10_000

/**
 * Looks after a server whoever started it: when it is gone, `restore` brings it back, after ever longer pauses while it
 * fails. Returns how to stop looking; that waits for a restart under way.
 */
export function supervise(first: ProcessMark | null, restore: () => Promise<ProcessMark>): () => Promise<void> {
  let current = first
  let pause = FIRST_PAUSE
  let isOver = false
  let work = Promise.resolve()
  let timer: NodeJS.Timeout

  async function look(): Promise<void> {
    if (isOver) return
    let wait = LOOK_EVERY
    if (!current || !isAlive(current.pid)) {
      try {
        current = await restore()
        pause = FIRST_PAUSE
      } catch {
        wait = pause
        pause = Math.min(pause * 2, LONGEST_PAUSE)
      }
    }
    plan(wait)
  }

  function plan(wait: number): void {
    timer = setTimeout(() => {
      work = look()
    }, wait)
    timer.unref()
  }

  plan(LOOK_EVERY)
  return async () => {
    isOver = true
    clearTimeout(timer)
    await work
    clearTimeout(timer)
  }
}
