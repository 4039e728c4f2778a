import type { Bench } from '../bench.ts'
import { median, type Figure } from '../figure.ts'
import { startSite } from '../site.ts'

const TIMES = 3
const GOAL_SECONDS = 5

/** Warm starts to the first page, by the command that people type, beside an empty Express application. */
export async function benchStart(bench: Bench): Promise<Figure[]> {
  await bench.closeSite()
  const ours: number[] = []
  const bare: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const site = await startSite(bench.dataDir, { program: 'server/start.mjs' })
    ours.push(site.startedIn)
    await site.stop()
    const empty = await bench.bare({})
    bare.push(empty.startedIn)
    await empty.stop()
  }
  return [
    {
      suite: 'start',
      name: 'warm start to the first page',
      unit: 's',
      ours: median(ours) / 1_000,
      bare: median(bare) / 1_000,
      goal: { atMost: GOAL_SECONDS },
    },
  ]
}
