import type { Log } from '#app/core/ctx.ts'

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 3_000

export interface Loop {
  start(): void
  /** There may be work: look now, unless the last attempt failed and its pause is not over. */
  nudge(): void
  /** Attempts that failed since the last that did not. */
  failures(): number
  stop(): Promise<void>
}

/** Runs `work` for as long as it says that there is more, then waits for a nudge or `everyMs`; one run at a time. */
export function createLoop(name: string, work: () => Promise<boolean>, options: { everyMs: number; log: Log }): Loop {
  let failures = 0
  let rung = false
  let stopped = false
  let wake = (): void => undefined
  let running: Promise<void> | undefined

  async function run(): Promise<void> {
    while (!stopped) {
      rung = false
      try {
        while (!stopped && (await work())) failures = 0
        failures = 0
      } catch (error) {
        failures += 1
        if (failures === 1) options.log.warn({ error: String(error) }, `search: ${name} failed and is tried again`)
      }
      if (!stopped && (!rung || failures > 0)) await pause()
    }
  }

  function pause(): Promise<void> {
    const ms = failures > 0 ? Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS) : options.everyMs
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      timer.unref()
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  return {
    start() {
      running ??= run()
    },
    nudge() {
      rung = true
      if (failures === 0) wake()
    },
    failures: () => failures,
    async stop() {
      stopped = true
      wake()
      await running
    },
  }
}
