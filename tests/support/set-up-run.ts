import { openTestRun } from './test-run.ts'

/** Set-up of projects that need a database. */
export async function setup(): Promise<() => Promise<void>> {
  const run = await openTestRun()
  return () => run.stop()
}
