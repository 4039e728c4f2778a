import { z } from 'zod'

/** What one suite came to. A skipped test is a failed one: it says nothing and looks green. */
export interface Count {
  suite: string
  passed: number
  failed: number
  skipped: string[]
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
})

/** A file that cannot even be loaded has no tests to count and counts as one that failed. */
export function countVitest(suite: string, exitCode: number, report: unknown): Count {
  const parsed = vitestReport.safeParse(report)
  if (!parsed.success) return withoutReport(suite, exitCode)
  const files = parsed.data.testResults
  const tests = files.flatMap((file) => file.assertionResults)
  const skipped = tests
    .filter((test) => test.status !== 'passed' && test.status !== 'failed')
    .map((test) => test.fullName)
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = tests.filter((test) => test.status === 'failed').length + broken.length + skipped.length
  const passed = tests.filter((test) => test.status === 'passed').length
  return { suite, passed, failed: atLeastOne(failed, exitCode), skipped }
}

export function countPlaywright(suite: string, exitCode: number, report: unknown): Count {
  const parsed = playwrightReport.safeParse(report)
  if (!parsed.success) return withoutReport(suite, exitCode)
  const { expected, unexpected, flaky, skipped } = parsed.data.stats
  const failed = unexpected + flaky + skipped + parsed.data.errors.length
  return {
    suite,
    passed: expected,
    failed: atLeastOne(failed, exitCode),
    skipped: skipped > 0 ? [`${skipped} of ${suite}`] : [],
  }
}

/** A runner that ends badly has failed even when each test it still reported has passed. */
function atLeastOne(failed: number, exitCode: number): number {
  return exitCode === 0 ? failed : Math.max(failed, 1)
}

function withoutReport(suite: string, exitCode: number): Count {
  return { suite, passed: 0, failed: exitCode === 0 ? 0 : 1, skipped: [] }
}
