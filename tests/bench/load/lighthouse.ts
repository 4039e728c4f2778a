import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../site.ts'

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Scores = Record<(typeof CATEGORIES)[number], number>

const WITHIN = 90_000

/** Chromium now and then loses the beginning of a trace; the audit says so and asks to be run again. */
const ATTEMPTS = 3

/** One mobile audit in a browser of its own; scores out of a hundred. */
export async function audit(url: string, program: string, folder: string): Promise<Scores> {
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    const scores = await auditOnce(url, program, folder).catch(() => null)
    if (scores) return scores
  }
  return auditOnce(url, program, folder)
}

async function auditOnce(url: string, program: string, folder: string): Promise<Scores> {
  const file = path.join(folder, 'lighthouse.json')
  const flags = [
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run',
  ]
  const child = spawn(process.execPath, [path.join(ROOT, 'node_modules/lighthouse/cli/index.js'), url, ...flags], {
    env: { ...process.env, CHROME_PATH: program },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: WITHIN,
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} for ${url}`)
  const report: { categories: Record<string, { score: number | null }> } = JSON.parse(readFileSync(file, 'utf8'))
  const score = (name: string): number => Math.round((report.categories[name]?.score ?? 0) * 100)
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
  }
}
