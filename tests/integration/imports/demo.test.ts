import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadDemo } from '#server/demo.ts'
import { prisma } from '#tests/support/database.ts'
import { testCtx } from '#tests/support/ctx.ts'
import { folder } from './files.ts'

const { ctx } = testCtx()
const SEED = path.join(import.meta.dirname, '../../../prisma/seed')
const seed = path.join(folder, 'seed')
mkdirSync(seed)
for (const part of ['categories', 'china-ukraine-cherries-2027', 'people.json']) {
  cpSync(path.join(SEED, part), path.join(seed, part), { recursive: true })
}

async function countAll() {
  return {
    categories: await prisma.category.count(),
    exhibitors: await prisma.exhibitor.count(),
    products: await prisma.product.count(),
    people: await prisma.user.count(),
    runs: await prisma.importRun.count(),
  }
}

test('without the demo only the categories are loaded', async () => {
  await loadDemo(ctx, { isWanted: false, folder: seed })

  const { categories, ...rest } = await countAll()
  expect(categories).toBeGreaterThan(100)
  expect(rest).toEqual({ exhibitors: 0, products: 0, people: 0, runs: 0 })
})

test('the demo goes in once, and again only what changed in its files', async () => {
  await loadDemo(ctx, { isWanted: true, folder: seed })
  const first = await countAll()
  await loadDemo(ctx, { isWanted: true, folder: seed })
  const second = await countAll()
  const file = path.join(seed, 'china-ukraine-cherries-2027/products.csv')
  writeFileSync(file, readFileSync(file, 'utf8').replace('Kordia', 'Cordia'))
  await loadDemo(ctx, { isWanted: true, folder: seed })

  expect(first).toMatchObject({ people: 8, runs: 2 })
  expect(first.products).toBeGreaterThan(first.exhibitors)
  expect(second).toEqual(first)
  const runs = await prisma.importRun.findMany({
    orderBy: { startedAt: 'asc' },
    select: { created: true, changed: true, refused: true },
  })
  expect(runs.map((run) => run.refused)).toEqual([0, 0, 0, 0])
  expect(runs.at(-1)).toMatchObject({ created: 0, changed: 1 })
})

test('the demo’s people can sign in', async () => {
  const signedIn = await ctx.infra.auth.signIn('buyer@demo.test', 'caravanserai-demo', new Headers())

  expect(signedIn).toEqual({ kind: 'signed-in', cookies: [expect.stringContaining('session_token=')] })
})

test('once the demo is off nobody signs in with the password that everybody knows, until it is on again', async () => {
  const signIn = () => ctx.infra.auth.signIn('admin@demo.test', 'caravanserai-demo', new Headers())
  await signIn()

  await loadDemo(ctx, { isWanted: false, folder: seed })
  const withoutDemo = [await signIn(), await prisma.session.count()]
  await loadDemo(ctx, { isWanted: true, folder: seed })

  expect(withoutDemo).toEqual([{ kind: 'wrong' }, 0])
  expect(await signIn()).toMatchObject({ kind: 'signed-in' })
})
