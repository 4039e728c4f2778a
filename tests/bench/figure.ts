import type { SuiteName } from './options.ts'

/** One line of the table. Times are milliseconds unless the unit says otherwise. */
export interface Figure {
  suite: SuiteName
  name: string
  unit: 'ms' | 's' | 'pages/s' | 'rows/s' | 'requests/s' | 'MB' | 'kB' | 'score' | 'answers'
  ours: number
  /** The same work done by the engine below us, in the same run. */
  bare: number | null
  goal: { atMost: number } | { atLeast: number } | null
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function isMet({ ours, goal }: Figure): boolean | null {
  if (goal === null) return null
  return 'atMost' in goal ? ours <= goal.atMost : ours >= goal.atLeast
}

/** The usual three lines of a series of waiting times. */
export function toTimes(
  suite: SuiteName,
  name: string,
  ours: readonly number[],
  bare: readonly number[] | null,
  goals: Partial<Record<'p50' | 'p95' | 'p99', number>> = {},
): Figure[] {
  const shares = { p50: 0.5, p95: 0.95, p99: 0.99 } as const
  return (['p50', 'p95', 'p99'] as const).map((rank) => ({
    suite,
    name: `${name}, ${rank}`,
    unit: 'ms',
    ours: percentile(ours, shares[rank]),
    bare: bare && percentile(bare, shares[rank]),
    goal: goals[rank] === undefined ? null : { atMost: goals[rank] },
  }))
}
