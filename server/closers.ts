import { setTimeout as pause } from 'node:timers/promises'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const SLOW_WITHIN = 60_000

export interface Closers {
  /** Closes before everything that was added earlier. */
  add(...closers: (() => Promise<unknown>)[]): void
  /** The same for what must not be left behind, such as a database that is only being made: it may take a minute. */
  addSlow(closer: () => Promise<unknown>): void
  /** True from the moment on that things are taken away: what breaks then is no news. */
  isClosing(): boolean
  /** Closes all, then ends the process; called again it changes nothing but waits. */
  closeAndExit(exitCode: number): Promise<never>
}

/** What a process has open: closed, the last first, at its end, at Ctrl-C, at a stop, at a bug and when its terminal goes. */
export function createClosers({
  patience,
  onSignal = () => undefined,
  exitCodeOfSignal,
}: {
  /** Milliseconds after which one that hangs is left behind; those below it, such as the database, are still closed. */
  patience: number
  onSignal?: () => void
  exitCodeOfSignal: number
}): Closers {
  const open: { close: () => Promise<unknown>; patience: number }[] = []
  let closing: Promise<never> | null = null

  async function close(exitCode: number): Promise<never> {
    for (let one = open.pop(); one; one = open.pop()) {
      await Promise.race([one.close().catch(() => undefined), pause(one.patience)])
    }
    process.exit(exitCode)
  }

  const closers: Closers = {
    add: (...more) => void open.push(...more.map((one) => ({ close: one, patience }))),
    addSlow: (one) => void open.push({ close: one, patience: SLOW_WITHIN }),
    isClosing: () => closing !== null,
    closeAndExit: (exitCode) => (closing ??= close(exitCode)),
  }
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (closing) return
      onSignal()
      void closers.closeAndExit(exitCodeOfSignal)
    })
  }
  // A bug ends the process, but not before its database; and Ctrl-C reaches helpers such as Vite's esbuild too, whose end
  // then breaks what waits for them.
  process.on('uncaughtException', (error) => {
    if (closing) return
    process.stderr.write(`${error.stack ?? String(error)}\n`)
    void closers.closeAndExit(1)
  })
  return closers
}
