import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readMaster, renderVariant } from '#app/modules/media/render-variant.server.ts'
import { storeImage } from '#app/modules/media/store-image.server.ts'
import { prisma } from '#tests/support/database.ts'
import { testCtx } from '#tests/support/ctx.ts'

const { ctx } = testCtx()

function aPicture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#1f4e79' } })
}

test('a picture is kept once, small, turned upright and without its metadata', async () => {
  const bytes = await aPicture(2000, 1000)
    .withExif({ IFD0: { Copyright: 'somebody' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

  const first = await storeImage(ctx, { bytes, fileName: 'Photo.JPG' })
  const second = await storeImage(ctx, { bytes, fileName: 'copy.jpeg' })

  expect(second).toEqual(first)
  const media = await prisma.media.findUniqueOrThrow({ where: { id: first.id } })
  expect(media).toMatchObject({ state: 'READY', mimeType: 'image/jpeg', fileName: 'Photo.JPG' })
  expect(Math.max(media.width, media.height)).toBe(1600)
  expect(media.placeholder).toMatch(/^data:image\/webp;base64,/)
  expect(media.placeholder.length).toBeLessThanOrEqual(300)
  const { body } = await renderVariant(ctx, first.id, '1600.webp')
  const master = await readMaster(ctx, first.id)
  for (const picture of [body, master ?? '']) {
    const { exif, width, height } = await sharp(picture).metadata()
    expect({ exif, width, height }).toEqual({ exif: undefined, width: 800, height: 1600 })
  }
})

test('a picture kept as WebP, as all once were, is still shown', async () => {
  const { id } = await prisma.media.create({
    data: {
      sha256: 'kept-long-ago',
      state: 'READY',
      mimeType: 'image/webp',
      byteSize: 1,
      width: 640,
      height: 480,
      placeholder: '',
      fileName: 'old.jpg',
    },
  })
  await ctx.infra.storage.put(`media/${id}/master.webp`, await aPicture(640, 480).webp().toBuffer())

  const { body } = await renderVariant(ctx, id, '320.webp')

  expect(await sharp(body).metadata()).toMatchObject({ format: 'webp', width: 320 })
})

test('a variant is made at its width and stays the same', async () => {
  const { id } = await storeImage(ctx, { bytes: await aPicture(900, 600).png().toBuffer(), fileName: 'a.png' })

  const [webp, again] = await Promise.all([renderVariant(ctx, id, '320.webp'), renderVariant(ctx, id, '320.webp')])
  const avif = await renderVariant(ctx, id, '96.avif')

  expect(again).toEqual(webp)
  expect(webp).toMatchObject({ type: 'image/webp', etag: `"${id}-320.webp"` })
  expect(await sharp(webp.body).metadata()).toMatchObject({ format: 'webp', width: 320 })
  expect(await sharp(avif.body).metadata()).toMatchObject({ width: 96 })
})

test.each(['321.webp', '320.png', '320', 'master', '../master.webp', '320.webp.webp'])(
  'the variant %s does not exist',
  async (variant) => {
    const { id } = await storeImage(ctx, { bytes: await aPicture(10, 10).png().toBuffer(), fileName: 'b.png' })

    await expect(renderVariant(ctx, id, variant)).rejects.toMatchObject({ refusal: 'not_found' })
  },
)

test.each(['not-an-id', '018f0000-0000-7000-8000-000000000000'])('the picture %s does not exist', async (id) => {
  await expect(renderVariant(ctx, id, '320.webp')).rejects.toMatchObject({ refusal: 'not_found' })
})

test('two who send one picture at the same moment get one id', async () => {
  const bytes = await aPicture(33, 44).png().toBuffer()

  const stored = await Promise.all(['a.png', 'b.png', 'c.png'].map((fileName) => storeImage(ctx, { bytes, fileName })))

  expect(new Set(stored.map((one) => one.id)).size).toBe(1)
})

test('what is still in quarantine is not served', async () => {
  const { id } = await storeImage(ctx, { bytes: await aPicture(12, 12).png().toBuffer(), fileName: 'c.png' })
  await prisma.media.update({ where: { id }, data: { state: 'QUARANTINED' } })

  await expect(renderVariant(ctx, id, '160.webp')).rejects.toMatchObject({ refusal: 'not_found' })
})

const png = await aPicture(8, 8).png().toBuffer()
const whole = await sharp({
  create: {
    width: 200,
    height: 200,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
})
  .png()
  .toBuffer()
const cutShort = whole.subarray(0, whole.length / 2)
const tooManyPixels = await aPicture(8_000, 5_001).png({ compressionLevel: 9 }).toBuffer()

test.each([
  ['a drawing in SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg', 'media.not_an_image'],
  ['a page called a picture', Buffer.from('<html><script>'), 'a.png', 'media.not_an_image'],
  ['a picture under another ending', png, 'a.jpg', 'media.wrong_extension'],
  ['a picture without an ending', png, 'a', 'media.wrong_extension'],
  ['a picture cut short', cutShort, 'a.png', 'media.broken'],
  ['16 MB', Buffer.concat([png, Buffer.alloc(16 * 1024 * 1024)]), 'a.png', 'media.too_large'],
  ['more than 40 megapixels', tooManyPixels, 'a.png', 'media.too_many_pixels'],
])('%s is refused', async (_, bytes, fileName, code) => {
  await expect(storeImage(ctx, { bytes, fileName })).rejects.toMatchObject({ refusal: 'invalid', code })
})
