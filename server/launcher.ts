import { isAlive } from './embedded/processes.ts'

const LOOK_EVERY = 500

/** What `server/start.mjs` passes on, so that the site knows whose it is. */
const FLAG = '--launcher='

/**
 * Calls `stop` when the command that started this process is gone, be it killed without a word. Between the two there
 * may be Node's watcher: it would wait for changes for ever, so it is ended as well.
 */
export function followLauncher(args: readonly string[], stop: () => void): void {
  const launcher = Number(args.find((one) => one.startsWith(FLAG))?.slice(FLAG.length) ?? 0)
  if (launcher === 0) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(launcher)) return
    clearInterval(timer)
    if (process.ppid === parent && parent !== launcher) process.kill(parent, 'SIGTERM')
    stop()
  }, LOOK_EVERY)
  timer.unref()
}
