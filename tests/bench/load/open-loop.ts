import { setTimeout as pause } from 'node:timers/promises'

export interface Series {
  /** Waiting time of every answer, in the order of asking. */
  times: number[]
  failures: string[]
}

/**
 * Asks at a constant rate whether or not earlier answers have come, as visitors do: a server that falls behind then
 * shows it in the waiting times instead of slowing the questions down.
 */
export async function askAtRate(
  { rate, seconds }: { rate: number; seconds: number },
  send: (index: number) => Promise<unknown>,
): Promise<Series> {
  const series: Series = { times: [], failures: [] }
  const running: Promise<void>[] = []
  const start = performance.now()
  for (let index = 0; index < rate * seconds; index += 1) {
    const due = start + (index * 1_000) / rate
    const early = due - performance.now()
    if (early > 0.5) await pause(early)
    running.push(one(index))
  }
  await Promise.all(running)
  if (series.failures.length > running.length / 2)
    throw new Error(`${series.failures.length} of ${running.length} requests failed, the first: ${series.failures[0]}`)
  series.times = series.times.filter(() => true)
  return series

  async function one(index: number): Promise<void> {
    const sent = performance.now()
    try {
      await send(index)
      series.times[index] = performance.now() - sent
    } catch (error) {
      series.failures.push(String(error))
    }
  }
}
