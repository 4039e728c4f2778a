import { parse } from 'csv-parse/sync'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const SEED = path.resolve(import.meta.dirname, '../../prisma/seed')

export interface Judged {
  lang: string
  query: string
  /** A product in one of these, or below, is what was asked for. */
  categories: string[]
}

export function readJudged(): Judged[] {
  const lines = readFileSync(path.join(import.meta.dirname, 'queries.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return lines.map((line) => {
    const [lang = '', query = '', categories = ''] = line.split('\t')
    return { lang, query, categories: categories.split('|') }
  })
}

/** Category → itself and everything above it. */
export function readPaths(): Map<string, string[]> {
  const lines = readFileSync(path.join(SEED, 'categories/tree.tsv'), 'utf8').trim().split('\n').slice(1)
  const parents = new Map(lines.map((line): [string, string] => [line.split('\t')[0] ?? '', line.split('\t')[1] ?? '']))
  const pathOf = (id: string): string[] => (id === '' ? [] : [id, ...pathOf(parents.get(id) ?? '')])
  return new Map([...parents.keys()].map((id) => [id, pathOf(id)]))
}

/** How many products of the demo stand in each category, those below counted too. */
export function countProducts(paths: Map<string, string[]>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const folder of readdirSync(SEED)) {
    for (const category of categoriesOf(folder)) {
      for (const id of paths.get(category) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}

function categoriesOf(folder: string): string[] {
  try {
    const rows: { category: string }[] = parse(readFileSync(path.join(SEED, folder, 'products.csv')), {
      columns: true,
      bom: true,
    })
    return rows.map(({ category }) => category)
  } catch {
    // folders of pictures and categories have no products
    return []
  }
}

/** nDCG@10 where every product of a wanted category counts alike. */
export function ndcg(isWanted: boolean[], wanted: number): number {
  const gain = (place: number) => 1 / Math.log2(place + 2)
  const got = isWanted.slice(0, 10).reduce((sum, wantedHere, place) => sum + (wantedHere ? gain(place) : 0), 0)
  const ideal = Array.from({ length: Math.min(10, wanted) }, (_, place) => gain(place)).reduce(
    (sum, one) => sum + one,
    0,
  )
  return ideal === 0 ? 0 : got / ideal
}
