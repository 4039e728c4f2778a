import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Prisma } from '#prisma/client.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { LOCALES } from '#app/core/locale.ts'
import { inTransaction } from '#app/core/transaction.server.ts'
import { hashFolder, isLoaded, markLoaded } from './loaded-content.server.ts'

type Db = Prisma.TransactionClient

const names = z.record(z.enum(LOCALES), z.string())
const attributeFile = z.record(
  z.string(),
  z.strictObject({
    kind: z.enum(['number', 'text', 'choice', 'flag']),
    unit: z.string().optional(),
    names,
    options: z.array(z.strictObject({ id: z.string(), names })).optional(),
  }),
)
type Attributes = z.infer<typeof attributeFile>

interface Node {
  id: string
  parentId: string | null
  position: number
  path: string[]
  isLeaf: boolean
  hsHeadings: string[]
  words: { locale: string; name: string }[]
  attributes: string[]
}

/** Brings the category tree and its attributes to what the folder says; nothing happens when it said the same before. */
export async function loadCategories(ctx: Ctx, folder: string): Promise<{ isChanged: boolean }> {
  const hash = await hashFolder(folder)
  if (await isLoaded(ctx, 'categories', hash)) return { isChanged: false }
  const nodes = parseTree(await readFile(path.join(folder, 'tree.tsv'), 'utf8'))
  const attributes = attributeFile.parse(JSON.parse(await readFile(path.join(folder, 'attributes.json'), 'utf8')))
  await inTransaction(ctx, async ({ db }) => {
    await saveNodes(db, nodes)
    await saveAttributes(db, attributes)
    await saveLinks(db, nodes, attributes)
    await markLoaded(db, 'categories', hash, ctx.now)
  })
  return { isChanged: true }
}

/** Lines of id, parent, a name for each language, HS headings and attribute keys; parents stand before their children. */
export function parseTree(text: string): Node[] {
  const [header = '', ...lines] = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const columns = header.split('\t')
  const nodes = new Map<string, Node>()
  for (const [position, line] of lines.entries()) {
    const cells = line.split('\t')
    const cell = (name: string): string => (cells[columns.indexOf(name)] ?? '').trim()
    const list = (name: string): string[] =>
      cell(name)
        .split('|')
        .filter((item) => item !== '')
    const parent = nodes.get(cell('parent'))
    if (cell('parent') !== '' && !parent) throw new Error(`The category ${cell('id')} stands before its parent`)
    if (parent) parent.isLeaf = false
    nodes.set(cell('id'), {
      id: cell('id'),
      parentId: parent?.id ?? null,
      position,
      path: [...(parent?.path ?? []), cell('id')],
      isLeaf: true,
      hsHeadings: list('hs'),
      words: LOCALES.flatMap((locale) => (cell(locale) === '' ? [] : [{ locale, name: cell(locale) }])),
      attributes: list('attributes'),
    })
  }
  return [...nodes.values()]
}

async function saveNodes(db: Db, nodes: readonly Node[]): Promise<void> {
  await db.$executeRaw`
    insert into category (id, "parentId", position, path, "isLeaf", "hsHeadings")
    select id, "parentId", position, path, "isLeaf", "hsHeadings"
    from jsonb_to_recordset(${JSON.stringify(nodes)}::jsonb) as r(id text, "parentId" text, position int, path text[],
      "isLeaf" boolean, "hsHeadings" text[])
    on conflict (id) do update set "parentId" = excluded."parentId", position = excluded.position, path = excluded.path,
      "isLeaf" = excluded."isLeaf", "hsHeadings" = excluded."hsHeadings"`
  const words = nodes.flatMap((node) => node.words.map((one) => ({ id: node.id, ...one })))
  await db.$executeRaw`
    insert into category_translation ("categoryId", locale, name)
    select id, locale, name from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as r(id text, locale locale, name text)
    on conflict ("categoryId", locale) do update set name = excluded.name`
  await removeOld(
    db,
    nodes.map((node) => node.id),
  )
}

/** A category that left the tree goes as soon as no product is in it. */
async function removeOld(db: Db, ids: string[]): Promise<void> {
  await db.$executeRaw`
    delete from category c where c.id <> all(${ids}::text[])
      and not exists (select 1 from product p where p."categoryId" = c.id)
      and not exists (select 1 from category k where k."parentId" = c.id and k.id = any(${ids}::text[]))`
}

async function saveAttributes(db: Db, attributes: Attributes): Promise<void> {
  const rows = Object.entries(attributes).map(([key, one]) => ({ key, ...one }))
  await db.$executeRaw`
    insert into attribute (key, kind, unit, names, options)
    select key, kind, unit, names, options
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(key text, kind attribute_kind, unit text, names jsonb, options jsonb)
    on conflict (key) do update set kind = excluded.kind, unit = excluded.unit, names = excluded.names, options = excluded.options`
}

async function saveLinks(db: Db, nodes: readonly Node[], attributes: Attributes): Promise<void> {
  const links = nodes.flatMap(({ id, attributes: keys }) =>
    [...new Set(keys)].filter((key) => key in attributes).map((key, position) => ({ id, key, position })),
  )
  await db.$executeRaw`delete from category_attribute`
  await db.$executeRaw`
    insert into category_attribute ("categoryId", "attributeKey", position)
    select id, key, position from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as r(id text, key text, position int)`
}
