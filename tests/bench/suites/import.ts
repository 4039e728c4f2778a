import { readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { addBare, dropBare } from '../bare/meilisearch.ts'
import { insertBare } from '../bare/table.ts'
import type { Bench } from '../bench.ts'
import { writePictures } from '../data/pictures.ts'
import { generateProducts, type ProductLine } from '../data/products.ts'
import { createRandom } from '../data/random.ts'
import type { Figure } from '../figure.ts'
import { importSheet } from '../import-run.ts'
import { ROOT, waitUntilIndexed, type Site } from '../site.ts'

const GOAL_SECONDS = 60
const EXHIBITORS = 'prisma/seed/pakistan-china-2026/exhibitors.csv'
const AT_ONCE = 2

/** Sheets with pictures and lines without, until all can be found, beside one plain table and plain documents. */
export async function benchImport(bench: Bench): Promise<Figure[]> {
  const { pictured } = bench.options
  const site = await bench.site()
  const mark = `pictured-${Date.now().toString(36)}`
  const rows = withOwners([...generateProducts(pictured, { seed: 4, prefix: mark })])
  const folder = path.join(bench.scratch, 'photos')
  const names = await writePictures(folder, pictured, mark)
  const sheet = path.join(bench.scratch, 'products.csv')
  writeFileSync(sheet, toCsv(rows.map((row, index) => ({ ...row, images: names[index] ?? '' }))))

  const withPictures = await importSheet(bench.dataDir, sheet, folder)
  await waitUntilIndexed(site)
  const barePictures = (await addRowsBare(site, rows)) + (await encodeBare(folder, names))
  const bareLines = await addRowsBare(site, [...generateProducts(bench.loaded.rows)])

  const { loaded } = bench
  const line = (name: string, unit: Figure['unit'], ours: number, bare: number | null, goal: Figure['goal'] = null) =>
    ({ suite: 'import', name, unit, ours, bare, goal }) satisfies Figure
  return [
    line(`${pictured} products with pictures, until found`, 's', withPictures.seconds, barePictures, {
      atMost: GOAL_SECONDS,
    }),
    line(`${pictured} products with pictures, until written`, 's', withPictures.writtenIn, null),
    line(`${pictured} products with pictures`, 'rows/s', pictured / withPictures.seconds, pictured / barePictures),
    line(`${loaded.rows} lines without pictures, until found`, 's', loaded.seconds, bareLines),
    line(`${loaded.rows} lines without pictures`, 'rows/s', loaded.rows / loaded.seconds, loaded.rows / bareLines),
    line(`${loaded.rows} lines without pictures, until written`, 's', loaded.writtenIn, null),
  ]
}

/** A sheet names organizations that exist; the demo's are at hand. */
function withOwners(rows: ProductLine[]): ProductLine[] {
  const [, ...lines] = readFileSync(path.join(ROOT, EXHIBITORS), 'utf8').trim().split('\n')
  const owners = lines.map((line) => line.split(',')[0] ?? '').filter((id) => /^[a-z0-9-]+$/.test(id))
  const random = createRandom(6)
  return rows.map((row) => ({ ...row, organization: random.pick(owners) }))
}

function toCsv(rows: Record<string, string>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`
  return [columns.join(','), ...rows.map((row) => columns.map((column) => quote(row[column] ?? '')).join(','))].join(
    '\r\n',
  )
}

async function addRowsBare(site: Site, rows: ProductLine[]): Promise<number> {
  const inserted = await insertBare(site.databaseUrl, rows)
  const added = await addBare(site.meilisearch, rows)
  await dropBare(site.meilisearch)
  return inserted + added
}

/** The pictures alone: read, turned into the JPEG that is kept, and forgotten; gives the seconds. */
async function encodeBare(folder: string, names: string[]): Promise<number> {
  const started = performance.now()
  const waiting = names.values()
  const work = async (): Promise<void> => {
    for (const name of waiting) {
      const photo = sharp(await readFile(path.join(folder, name)))
      await photo
        .resize({ width: 1_600, height: 1_600, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: 90 })
        .toBuffer()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return (performance.now() - started) / 1_000
}
