import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { listSectors } from '#app/modules/catalogue/sectors.server.ts'
import type { MediaState } from '#prisma/enums.ts'
import { testCtx } from '#tests/support/ctx.ts'
import { prisma } from '#tests/support/database.ts'
import { anExhibitor, aProduct, someCategories } from '../search/catalogue.ts'

const { ctx } = testCtx()

beforeAll(() => someCategories())

function aPicture(state: MediaState = 'READY') {
  const sha256 = randomBytes(32).toString('hex')
  return prisma.media.create({
    data: {
      sha256,
      state,
      mimeType: 'image/webp',
      byteSize: 1,
      width: 4,
      height: 3,
      placeholder: 'data:',
      fileName: sha256,
    },
    select: { id: true, placeholder: true, width: true, height: true },
  })
}

test('a sector shows what leads a published product of its fullest category with a ready picture', async () => {
  const by = await anExhibitor()
  const [ready, waiting, second, other] = [
    await aPicture(),
    await aPicture('QUARANTINED'),
    await aPicture(),
    await aPicture(),
  ]
  const pictured = (
    slug: string,
    categoryId: string,
    mediaIds: string[],
    status: 'PUBLISHED' | 'DRAFT' = 'PUBLISHED',
  ) =>
    aProduct(by, slug, { slug: `${slug}-${by.organization.slug}`, categoryId, status }).then(({ id }) =>
      prisma.productImage.createMany({
        data: mediaIds.map((mediaId, position) => ({ productId: id, mediaId, position })),
      }),
    )
  await pictured('a-draft', 'basmati', [second.id], 'DRAFT')
  await pictured('b-waiting', 'food', [waiting.id])
  await pictured('c-shown', 'basmati', [ready.id, second.id])
  await pictured('d-later', 'basmati', [second.id])
  for (const name of ['e-fuller', 'f-fuller']) await pictured(name, 'food', [other.id])
  await pictured('a-lesser', 'rice', [other.id])

  const sectors = await listSectors(ctx, by.exhibition.id)

  expect(sectors).toEqual([{ id: 'food', name: 'Food', productCount: 6, image: ready }])
})

test('a sector without a picture has none, and one exhibition never borrows from another', async () => {
  const [bare, rich] = [await anExhibitor(), await anExhibitor()]
  const picture = await aPicture()
  await aProduct(bare, 'Plain rice', { categoryId: 'basmati' })
  const { id } = await aProduct(rich, 'Shown rice', { categoryId: 'basmati' })
  await prisma.productImage.create({ data: { productId: id, mediaId: picture.id, position: 0 } })

  expect(await listSectors(ctx, bare.exhibition.id)).toEqual([
    { id: 'food', name: 'Food', productCount: 1, image: null },
  ])
  expect(await listSectors(ctx, rich.exhibition.id)).toEqual([
    { id: 'food', name: 'Food', productCount: 1, image: picture },
  ])
})
