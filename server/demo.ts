import { access, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ctx } from '#app/core/ctx.ts'
import { exhibitionFile, peopleFile, type PersonFile } from '#app/modules/imports/exhibition-file.ts'
import { loadCategories } from '#app/modules/imports/load-categories.server.ts'
import { loadExhibition } from '#app/modules/imports/load-exhibition.server.ts'
import { loadPeople, lockOutPeople } from '#app/modules/imports/load-people.server.ts'
import { forgetLoaded, hashFolder, isLoaded, markLoaded } from '#app/modules/imports/loaded-content.server.ts'
import { openPictures } from '#app/modules/imports/pictures.server.ts'
import { runImport } from '#app/modules/imports/run-import.server.ts'
import { hashPassword } from './auth.ts'
import type { DemoProgress } from './demo-progress.ts'

const SEED = path.join(import.meta.dirname, '../prisma/seed')
const PASSWORD = 'caravanserai-demo'
const SHEETS = [
  ['EXHIBITORS', 'exhibitors.csv'],
  ['PRODUCTS', 'products.csv'],
] as const

/** Held in the database by whoever loads the demo. */
export const DEMO_LOCK = 72_707_370

export const DEMO_SIGN_INS = [
  'organizer',
  'exhibitor',
  'winery',
  'buyer',
  'buyer2',
  'chamber',
  'provider',
  'admin',
].map((name) => `${name}@demo.test`)

/** Categories on every start, the demo where it is wanted; what was loaded before from the same files is left alone. */
export async function loadDemo(
  ctx: Ctx,
  { isWanted, folder = SEED, progress }: { isWanted: boolean; folder?: string; progress?: DemoProgress },
): Promise<void> {
  await loadCategories(ctx, path.join(folder, 'categories'))
  const people = peopleFile.parse(await readJson(path.join(folder, 'people.json')))
  if (!isWanted) return closeDemo(ctx, people)
  const hash = await hashFolder(folder)
  if (await isLoaded(ctx, 'demo', hash)) return
  const images = await findFolder(path.join(folder, 'images'))
  progress?.begins()
  const places = await listExhibitions(folder)
  for (const [index, place] of places.entries())
    await loadOne(ctx, place, images, (sheet) => progress?.reads({ ...sheet, of: `${index + 1}/${places.length}` }))
  await loadPeople(ctx, people, await hashPassword(PASSWORD))
  await markLoaded(ctx.db, 'demo', hash, ctx.now)
  progress?.ends()
}

/** Everybody knows the password of the demo's people: without the demo nobody signs in with it. */
async function closeDemo(ctx: Ctx, people: PersonFile[]): Promise<void> {
  await lockOutPeople(ctx, people)
  await forgetLoaded(ctx.db, 'demo')
}

type SheetProgress = Omit<Parameters<DemoProgress['reads']>[0], 'of'>

async function loadOne(
  ctx: Ctx,
  place: string,
  images: string | null,
  onProgress: (sheet: SheetProgress) => void,
): Promise<void> {
  const file = exhibitionFile.parse(await readJson(path.join(place, 'exhibition.json')))
  const pictures = images ? await openPictures(images) : null
  await loadExhibition(ctx, file, pictures)
  for (const [kind, fileName] of SHEETS) {
    const tell = (rows: number, isDone: boolean) =>
      onProgress({ exhibition: file.slug, kind: kind.toLowerCase(), rows, isDone })
    const report = await runImport(ctx, {
      kind,
      source: { path: path.join(place, fileName), fileName },
      format: 'csv',
      exhibition: file.slug,
      onProgress: ({ rows }) => tell(rows, false),
      ...(images ? { images } : {}),
    })
    tell(report.rows, true)
    const { errors, warnings, ...counts } = report
    const facts = { exhibition: file.slug, kind, ...counts, firstErrors: errors.slice(0, 5), warnings: warnings.length }
    if (errors.length > 0) ctx.infra.log.error(facts, 'part of the demo was refused')
  }
}

async function listExhibitions(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const places = entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(folder, entry.name))
  const found = await Promise.all(places.map((place) => findFolder(path.join(place, 'exhibition.json'))))
  return places.filter((_, index) => found[index] !== null).sort()
}

async function findFolder(location: string): Promise<string | null> {
  return access(location).then(
    () => location,
    () => null,
  )
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'))
}
