import { parseArgs } from 'node:util'

export const SUITES = ['import', 'start', 'search', 'pages', 'freshness', 'browser', 'memory'] as const
export type SuiteName = (typeof SUITES)[number]

export interface Options {
  only: readonly SuiteName[]
  products: number
  pictured: number
  /** Seconds that each series at a constant rate takes. */
  seconds: number
  minutes: number
  keep: string | null
  write: boolean
}

export const USAGE = `usage: npm run bench -- [--only ${SUITES.join(',')}] [--products 40000] [--pictured 2000]
       [--seconds 15] [--minutes 12] [--keep DIR] [--write]

--keep uses the data folder DIR, fills it when it is empty, and leaves it for the next run.
--write puts the table into docs/benchmarks.md.`

export class UsageError extends Error {}

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: SUITES.join(',') },
      products: { type: 'string', default: '40000' },
      pictured: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: '15' },
      minutes: { type: 'string', default: '12' },
      keep: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  })
  return {
    only: values.only.split(',').map(toSuite),
    products: toCount(values.products),
    pictured: toCount(values.pictured),
    seconds: toCount(values.seconds),
    minutes: toCount(values.minutes),
    keep: values.keep ?? null,
    write: values.write,
  }
}

function toSuite(name: string): SuiteName {
  const suite = SUITES.find((one) => one === name.trim())
  if (!suite) throw new UsageError(`${name} is no suite\n${USAGE}`)
  return suite
}

function toCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new UsageError(`${text} is no count\n${USAGE}`)
  return count
}
