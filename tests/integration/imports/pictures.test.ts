import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { runImport } from '#app/modules/imports/run-import.server.ts'
import { prisma } from '#tests/support/database.ts'
import { testCtx } from '#tests/support/ctx.ts'
import { aFile, aZip, folder } from './files.ts'
import { anOrganization } from './records.ts'

const { ctx } = testCtx()
const blue = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#1f4e79' } })
  .png()
  .toBuffer()
const red = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#9d2235' } })
  .jpeg()
  .toBuffer()
await anOrganization('pictured')

function importRows(rows: string, images: string, dryRun = false) {
  const source = aFile(`organization,externalId,title_en,images\n${rows}\n`)
  return runImport(ctx, { kind: 'PRODUCTS', format: 'csv', source, images, dryRun })
}

test('pictures come from a zip or a folder, once for each content, in the row’s order', async () => {
  const zip = await aZip({ 'photos/blue.png': blue, 'photos/red.jpg': red, 'photos/same.png': blue })
  const place = path.join(folder, 'pictures')
  mkdirSync(place)
  writeFileSync(path.join(place, 'blue.png'), blue)

  const first = await importRows('pictured,z-1,Bowl,red.jpg|blue.png\npictured,z-2,Cup,same.png', zip.path)
  const second = await importRows('pictured,z-2,Cup,blue.png', place)

  expect(first).toMatchObject({ created: 2, errors: [], warnings: [] })
  expect(second).toMatchObject({ unchanged: 1, errors: [], warnings: [] })
  expect(await prisma.media.count()).toBe(2)
  const images = await prisma.productImage.findMany({
    where: { product: { externalId: 'z-1' } },
    orderBy: { position: 'asc' },
    select: { position: true, media: { select: { fileName: true, state: true } } },
  })
  expect(images).toEqual([
    { position: 0, media: { fileName: 'red.jpg', state: 'READY' } },
    // Two files of one content are one picture, named after whichever was read first.
    { position: 1, media: { fileName: expect.stringMatching(/^(blue|same)\.png$/) as string, state: 'READY' } },
  ])
})

test('a picture that is none refuses its row; one that is missing or climbs out is left out', async () => {
  const zip = await aZip({ 'text.png': 'not a picture', 'wrong.png': red })

  const report = await importRows(
    'pictured,n-1,Bowl,text.png\npictured,n-2,Cup,wrong.png\npictured,n-3,Jar,../../etc/passwd',
    zip.path,
  )

  expect(report.errors.map(({ row, code }) => [row, code])).toEqual([
    [2, 'imports.picture_not_an_image'],
    [3, 'imports.picture_wrong_extension'],
  ])
  expect(report.warnings.map(({ row, code }) => [row, code])).toEqual([[4, 'imports.picture_missing']])
})

test('a dry run looks at pictures and keeps none', async () => {
  const green = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#2e7d32' } })
    .png()
    .toBuffer()
  const zip = await aZip({ 'green.png': green })
  const before = await prisma.media.count()

  const report = await importRows('pictured,g-1,Bowl,green.png', zip.path, true)

  expect(report).toMatchObject({ created: 1, errors: [], warnings: [] })
  expect(await prisma.media.count()).toBe(before)
})

/** The zip with its bytes changed, as only a hostile or damaged one has them. */
async function aBrokenZip(files: Record<string, Buffer>, damage: (bytes: Buffer) => void) {
  const zip = await aZip(files)
  const bytes = readFileSync(zip.path)
  damage(bytes)
  writeFileSync(zip.path, bytes)
  return zip.path
}

const LIST_ENTRY = Buffer.from('PK\x01\x02')
const UNPACKED_SIZE = 24

test('a picture too large in its zip is refused before it is unpacked', async () => {
  const zip = await aBrokenZip({ 'large.png': randomBytes(300_000) }, (bytes) =>
    bytes.writeUInt32LE(16 * 1024 * 1024, bytes.indexOf(LIST_ENTRY) + UNPACKED_SIZE),
  )

  const report = await importRows('pictured,l-1,Bowl,large.png', zip)

  expect(report.errors.map(({ row, code }) => [row, code])).toEqual([[2, 'imports.picture_too_large']])
})

test('a picture damaged in its zip refuses its row', async () => {
  const pressable = Buffer.from(Array.from({ length: 2_000 }, (_, index) => index).join(','))
  const zip = await aBrokenZip({ 'damaged.png': pressable }, (bytes) => bytes.fill(0xff, 1_000, 2_000))

  const report = await importRows('pictured,d-1,Bowl,damaged.png', zip)

  expect(report.errors.map(({ row, code }) => [row, code])).toEqual([[2, 'imports.picture_broken']])
})

test.each([
  ['../../up.png', 'aa/aa/up.png'],
  ['/etc/abs.png', 'aetc/abs.png'],
])('a zip with the name %s is refused as what it is', async (name, standIn) => {
  const zip = await aBrokenZip({ [standIn]: blue }, (bytes) => {
    for (let at = bytes.indexOf(standIn); at >= 0; at = bytes.indexOf(standIn)) bytes.write(name, at)
  })

  await expect(importRows('pictured,u-1,Bowl,up.png', zip)).rejects.toMatchObject({ code: 'imports.archive_path' })
})
