import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Bench } from '../bench.ts'
import { generateQueries } from '../data/queries.ts'
import { toTimes, type Figure } from '../figure.ts'
import { ask, askJson, askOk } from '../load/http.ts'
import { askAtRate } from '../load/open-loop.ts'
import { measureThroughput } from '../load/throughput.ts'

const RATE = 10
const FAIR = '/exhibitions/pakistan-china-2026'
const DIFFERENT = 60
/** As many pages as Node needs until it has compiled what draws them. */
const WARM = 200
const GOALS = { p50: 15, p95: 50 }
const PAGES_PER_SECOND = 300
const THROUGHPUT_SECONDS = 4
const BROWSER = { 'accept-encoding': 'gzip, deflate, br' }

interface Kind {
  name: string
  /** Different addresses of the kind, so that no memory of one page helps where none is wanted. */
  paths: string[]
}

/** Public pages for readers who are not signed in, made anew and from memory, beside a constant page of the same size. */
export async function benchPages(bench: Bench): Promise<Figure[]> {
  const site = await bench.site()
  const kinds = await listKinds(site.origin)
  const pages = path.join(bench.scratch, 'pages')
  mkdirSync(pages, { recursive: true })
  for (const { name, paths } of kinds)
    writeFileSync(path.join(pages, name), (await askOk(site.origin + (paths[0] ?? ''))).body)
  const bare = await bench.bare({ pages })
  const fresh = await bench.ownSite({ settings: { PAGE_CACHE_SECONDS: '0' } })

  const figures: Figure[] = []
  for (const kind of kinds) {
    const constant = { name: kind.name, paths: [`/${kind.name}`] }
    const bareTimes = await measureTimes(bench, bare.origin, constant)
    const barePerSecond = await measureThroughput(bare.origin, constant.paths, THROUGHPUT_SECONDS)
    for (const [how, origin] of [
      ['made anew', fresh.origin],
      ['from memory', site.origin],
    ] as const) {
      const read = how === 'made anew' ? kind : { ...kind, paths: kind.paths.slice(0, 1) }
      const times = await measureTimes(bench, origin, read)
      const perSecond = await measureThroughput(origin, read.paths, THROUGHPUT_SECONDS)
      figures.push(
        ...toTimes('pages', `${kind.name}, ${how}`, times, bareTimes, GOALS).slice(0, 2),
        toThroughput(`${kind.name}, ${how}`, perSecond, barePerSecond, how === 'from memory'),
      )
    }
  }
  await bare.stop()
  await fresh.stop()
  return figures
}

function toThroughput(name: string, ours: number, bare: number, hasGoal: boolean): Figure {
  return { suite: 'pages', name, unit: 'pages/s', ours, bare, goal: hasGoal ? { atLeast: PAGES_PER_SECOND } : null }
}

async function measureTimes(bench: Bench, origin: string, { paths }: Kind): Promise<number[]> {
  const read = (index: number) => askOk(origin + (paths[index % paths.length] ?? ''), { headers: BROWSER })
  for (let index = 0; index < WARM; index += 1) await read(index)
  const { times } = await askAtRate({ rate: RATE, seconds: Math.ceil(bench.options.seconds / 3) }, read)
  return times
}

async function listKinds(origin: string): Promise<Kind[]> {
  const { items } = await askJson<{ items: { slug: string }[] }>(
    `${origin}/api/v1/search?kind=product&pageSize=${DIFFERENT}`,
  )
  const searches = generateQueries(DIFFERENT, 5).map(({ q, locale }) => `/${locale}/search?q=${encodeURIComponent(q)}`)
  const kinds = [
    { name: 'home', paths: ['/en', '/zh', '/ru', '/ur', '/ro'] },
    { name: 'exhibition', paths: ['en', 'zh', 'ru', 'ur', 'ro'].map((locale) => `/${locale}${FAIR}`) },
    { name: 'product', paths: items.map(({ slug }) => `/en/products/${slug}`) },
    { name: 'search', paths: searches },
  ]
  for (const { paths } of kinds) for (const one of paths) await mustBePage(origin + one)
  return kinds
}

async function mustBePage(url: string): Promise<void> {
  const { status } = await ask(url)
  if (status !== 200) throw new Error(`${url} answered ${status}`)
}
