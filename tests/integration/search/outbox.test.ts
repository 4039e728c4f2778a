import { beforeEach, expect, test } from 'vitest'
import { prisma } from '#tests/support/database.ts'
import { anExhibitor, aProduct, someCategories, type AnExhibitor } from './catalogue.ts'

let by: AnExhibitor
let product: { id: string }

beforeEach(async () => {
  by = await anExhibitor()
  product = await aProduct(by, 'Super kernel basmati rice')
  await prisma.searchOutbox.deleteMany()
})

async function noted(): Promise<string[]> {
  const rows = await prisma.searchOutbox.findMany({ select: { kind: true, listingId: true } })
  return [...new Set(rows.map((row) => `${row.kind} ${row.listingId}`))].sort()
}

test('each part of a product notes the product', async () => {
  const productId = product.id
  const changes = [
    () => prisma.product.update({ where: { id: productId }, data: { moq: 7 } }),
    () => prisma.productTranslation.create({ data: { productId, locale: 'ru', title: 'Рис' } }),
    () => prisma.productTranslation.updateMany({ where: { productId, locale: 'ru' }, data: { title: 'Рис басмати' } }),
    () => prisma.productTranslation.deleteMany({ where: { productId, locale: 'ru' } }),
    () => prisma.priceBreak.deleteMany({ where: { productId } }),
    () => prisma.productCertificate.create({ data: { productId, scheme: 'HACCP' } }),
    () => prisma.exhibit.deleteMany({ where: { productId } }),
    () => prisma.product.delete({ where: { id: productId } }),
  ]

  for (const change of changes) {
    await change()
    expect(await noted()).toEqual([`product ${productId}`])
    await prisma.searchOutbox.deleteMany()
  }
})

test('a company, its exhibition and its pavilion note all that is shown there', async () => {
  const all = [`exhibitor ${by.exhibitor.id}`, `product ${product.id}`]
  const { organization, exhibition, exhibitor } = by

  await prisma.organization.update({ where: { id: organization.id }, data: { country: 'UZ' } })
  expect(await noted()).toEqual(all)
  await prisma.searchOutbox.deleteMany()

  await prisma.exhibition.update({ where: { id: exhibition.id }, data: { status: 'ARCHIVED' } })
  expect(await noted()).toEqual([`exhibition ${exhibition.id}`, ...all])
  await prisma.searchOutbox.deleteMany()

  await prisma.exhibition.update({ where: { id: exhibition.id }, data: { city: 'Multan' } })
  expect(await noted()).toEqual([`exhibition ${exhibition.id}`])
  await prisma.searchOutbox.deleteMany()

  await prisma.pavilion.updateMany({ where: { exhibitionId: exhibition.id }, data: { slug: 'grain' } })
  expect(await noted()).toEqual(all)
  await prisma.searchOutbox.deleteMany()

  await prisma.exhibitor.update({ where: { id: exhibitor.id }, data: { status: 'WITHDRAWN' } })
  expect(await noted()).toEqual(all)
})

test('a category notes its products when its name or place changes, and not when it is written again as it was', async () => {
  await someCategories()
  await prisma.product.update({ where: { id: product.id }, data: { categoryId: 'basmati' } })
  await prisma.searchOutbox.deleteMany()

  await prisma.categoryTranslation.updateMany({
    where: { categoryId: 'basmati', locale: 'en' },
    data: { name: 'Basmati rice' },
  })
  expect(await noted()).toEqual([])

  await prisma.categoryTranslation.updateMany({
    where: { categoryId: 'basmati', locale: 'en' },
    data: { name: 'Basmati' },
  })
  expect(await noted()).toEqual([`product ${product.id}`])
})

test('a change that is rolled back notes nothing', async () => {
  const failed = prisma.$transaction(async (db) => {
    await db.product.update({ where: { id: product.id }, data: { moq: 3 } })
    throw new Error('changed my mind')
  })

  await expect(failed).rejects.toThrow('changed my mind')
  expect(await noted()).toEqual([])
})
