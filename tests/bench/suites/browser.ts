import { chromium } from '@playwright/test'
import { findChromium } from '#tests/support/find-chromium.mjs'
import type { Bench } from '../bench.ts'
import { median, type Figure } from '../figure.ts'
import { askJson } from '../load/http.ts'
import { audit, CATEGORIES, type Scores } from '../load/lighthouse.ts'

const FAIR = '/exhibitions/pakistan-china-2026'
const SCRIPT_GOAL = 110
const SCORE_GOALS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 }
const TIMES = 3

/** What a phone has to load and how Lighthouse judges it; there is nothing bare to set beside it. */
export async function benchBrowser(bench: Bench): Promise<Figure[]> {
  const { origin } = await bench.site()
  const program = findChromium(process.execPath)
  const paths = await listPaths(origin)
  const scripts = await measureScripts(origin, paths, program)
  const scores: Figure[] = []
  for (const name of ['home', 'exhibition', 'product', 'search'] as const) {
    const runs: Scores[] = []
    for (let time = 0; time < TIMES; time += 1) runs.push(await audit(origin + paths[name], program, bench.scratch))
    scores.push(
      ...CATEGORIES.map((category): Figure => ({
        suite: 'browser',
        name: `Lighthouse mobile, ${name}, ${category}`,
        unit: 'score',
        ours: median(runs.map((run) => run[category])),
        bare: null,
        goal: { atLeast: SCORE_GOALS[category] },
      })),
    )
  }
  return [...scripts, ...scores]
}

async function listPaths(origin: string) {
  const read = <T>(path: string): Promise<T> => askJson<T>(`${origin}/api/v1${path}`)
  const products = await read<{ items: { slug: string; organization: { slug: string } }[] }>(
    '/search?q=rice&kind=product&pageSize=1',
  )
  const exhibitors = await read<{ items: { slug: string }[] }>(`${FAIR}/exhibitors?limit=1`)
  const product = products.items[0]
  return {
    home: '/en',
    exhibitions: '/en/exhibitions',
    exhibition: `/en${FAIR}`,
    exhibitors: `/en${FAIR}/exhibitors`,
    exhibits: `/en${FAIR}/products`,
    'floor plan': `/en${FAIR}/floor-plan`,
    booth: `/en${FAIR}/exhibitors/${exhibitors.items[0]?.slug}`,
    organization: `/en/organizations/${product?.organization.slug}`,
    product: `/en/products/${product?.slug}`,
    search: `/zh/search?q=${encodeURIComponent('大米')}`,
    developers: '/en/developers',
  }
}

/** Bytes as they came over the wire, into a browser that has never been here. */
async function measureScripts(origin: string, paths: Record<string, string>, program: string): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] })
  try {
    const figures: Figure[] = []
    for (const [name, path] of Object.entries(paths)) {
      const context = await browser.newContext({ serviceWorkers: 'block' })
      const page = await context.newPage()
      const sizes: Promise<number>[] = []
      page.on('requestfinished', (request) => {
        if (request.resourceType() === 'script') sizes.push(request.sizes().then((size) => size.responseBodySize))
      })
      await page.goto(origin + path, { waitUntil: 'networkidle' })
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
      await context.close()
      figures.push({
        suite: 'browser',
        name: `script, ${name}`,
        unit: 'kB',
        ours: bytes / 1_000,
        bare: null,
        goal: { atMost: SCRIPT_GOAL },
      })
    }
    return figures
  } finally {
    await browser.close()
  }
}
