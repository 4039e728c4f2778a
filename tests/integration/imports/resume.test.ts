import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { runImport } from '#app/modules/imports/run-import.server.ts'
import { databaseUrl, prisma } from '#tests/support/database.ts'
import { testCtx } from '#tests/support/ctx.ts'
import { aFile, aZip } from './files.ts'
import { anOrganization, counts, NO_PROBLEMS } from './records.ts'

const { ctx } = testCtx()
const run = promisify(execFile)
const CHILD = path.join(import.meta.dirname, 'import-child.ts')

function aSheet(organization: string, rows: number) {
  const text = Array.from(
    { length: rows },
    (_, index) => `${organization},${organization}-${index},Basmati rice lot ${index},${'Aged a year. '.repeat(20)}`,
  )
  return aFile(`organization,externalId,title_en,description_en\n${text.join('\n')}\n`)
}

test('a killed import goes on behind its last batch when the same file comes again', async () => {
  const organization = await anOrganization('killed')
  const source = aSheet('killed', 1_200)
  const killed = await run(process.execPath, [CHILD, databaseUrl, source.path, '500']).catch(
    (error: { signal: string }) => error.signal,
  )
  const before = await prisma.importRun.findFirstOrThrow({ where: { state: 'RUNNING' } })
  const written = await prisma.product.count({ where: { organizationId: organization.id } })
  const seen: number[] = []

  const report = await runImport(ctx, {
    kind: 'PRODUCTS',
    format: 'csv',
    source,
    onProgress: ({ rows }) => seen.push(rows),
  })

  expect(killed).toBe('SIGKILL')
  expect(before).toMatchObject({ rowsRead: 500, created: 500 })
  expect(written).toBe(500)
  expect(seen).toEqual([750, 1_000, 1_200])
  expect(report).toEqual({ ...counts(1_200, { created: 1_200 }), ...NO_PROBLEMS })
  expect(await prisma.product.count({ where: { organizationId: organization.id } })).toBe(1_200)
  expect(await prisma.importRun.findUnique({ where: { id: before.id } })).toMatchObject({
    state: 'DONE',
    rowsRead: 1_200,
  })
}, 60_000)

test('a killed import begins anew where something outside its file was wrong', async () => {
  const rows = aSheet('late', 500)
  await run(process.execPath, [CHILD, databaseUrl, rows.path, '250']).catch(() => undefined)
  const before = await prisma.importRun.findFirstOrThrow({
    where: { fileName: 'child.csv' },
    orderBy: { startedAt: 'desc' },
  })
  await anOrganization('late')

  const report = await runImport(ctx, { kind: 'PRODUCTS', format: 'csv', source: rows })

  expect(before).toMatchObject({ state: 'RUNNING', refused: 250 })
  expect(report).toEqual({ ...counts(500, { created: 500 }), ...NO_PROBLEMS })
}, 60_000)

test('a killed import that lacked its pictures gets them when they are there', async () => {
  await anOrganization('unpictured')
  const lines = Array.from({ length: 500 }, (_, index) => `unpictured,unpictured-${index},Salt lamp ${index},lamp.png`)
  const source = aFile(`organization,externalId,title_en,images\n${lines.join('\n')}\n`)
  await run(process.execPath, [CHILD, databaseUrl, source.path, '250']).catch(() => undefined)
  const lamp = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#e8a33d' } })
    .png()
    .toBuffer()
  const zip = await aZip({ 'lamp.png': lamp })

  const report = await runImport(ctx, { kind: 'PRODUCTS', format: 'csv', source, images: zip.path })

  expect(report).toEqual({ ...counts(500, { created: 250, changed: 250 }), ...NO_PROBLEMS })
  expect(await prisma.productImage.count({ where: { product: { externalId: { startsWith: 'unpictured-' } } } })).toBe(
    500,
  )
}, 60_000)

test('of two processes at one run the second is stopped and nothing is written twice', async () => {
  const organization = await anOrganization('twice')
  const source = aSheet('twice', 1_000)
  const begin = () => runImport(testCtx().ctx, { kind: 'PRODUCTS', format: 'csv', source })
  await prisma.importRun.deleteMany()
  await run(process.execPath, [CHILD, databaseUrl, source.path, '250']).catch(() => undefined)

  const outcomes = await Promise.allSettled([begin(), begin()])

  expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find((one) => 'reason' in one)).toMatchObject({ reason: { code: 'imports.already_running' } })
  expect(await prisma.product.count({ where: { organizationId: organization.id } })).toBe(1_000)
}, 60_000)

test('fifty thousand rows need less than 300 MB', async () => {
  await anOrganization('large')
  const source = aSheet('large', 50_000)
  const args = ['--optimize-for-size', CHILD, databaseUrl, source.path]

  const { stdout } = await run(process.execPath, args)

  const { created, megabytes } = JSON.parse(stdout) as { created: number; megabytes: number }
  expect(created).toBe(50_000)
  expect(megabytes).toBeLessThan(300)
}, 240_000)
