import sharp from 'sharp'
import { expect, test } from 'vitest'
import { VARIANT_WIDTHS } from '#app/modules/media/variants.ts'
import { site } from '#tests/support/site.ts'
import { get, getText, row } from './client.ts'

async function aPicture(): Promise<{ id: string; width: number; height: number }> {
  return row(
    `SELECT m.id, m.width, m.height FROM media m JOIN product_image i ON i."mediaId" = m.id WHERE m.state = 'READY' LIMIT 1`,
  )
}

test.each(VARIANT_WIDTHS.flatMap((width) => [`${width}.webp`, `${width}.avif`]))(
  'a picture is served as %s, never larger than it is',
  async (variant) => {
    const { id, width, height } = await aPicture()
    const [wanted, format] = variant.split('.')

    const response = await get(`/media/${id}/${variant}`)

    const picture = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect(response.headers.get('content-type')).toBe(`image/${format}`)
    expect(picture.width).toBe(Math.min(Number(wanted), width))
    expect(Math.abs((picture.height ?? 0) - ((picture.width ?? 0) * height) / width)).toBeLessThanOrEqual(1)
    expect(picture.exif).toBeUndefined()
  },
)

test('a picture that is known is not sent again', async () => {
  const { id } = await aPicture()
  const etag = (await get(`/media/${id}/320.webp`)).headers.get('etag') ?? ''

  const again = await get(`/media/${id}/320.webp`, { headers: { 'If-None-Match': etag } })

  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('an unknown size, an unknown picture and no id at all are missing alike', async () => {
  const { id } = await aPicture()
  const paths = [
    `/media/${id}/321.webp`,
    `/media/${id}/320.png`,
    `/media/${id}/master`,
    `/media/${id}/master.webp`,
    `/media/${id}/..%2fmaster.webp`,
    '/media/00000000-0000-4000-8000-000000000000/320.webp',
    '/media/not-an-id/320.webp',
    '/media/..%2f..%2fsecrets/320.webp',
    `/media/${id.toUpperCase()}/320.webp`,
  ]

  const answers = await Promise.all(paths.map((path) => get(path)))

  expect(answers.map((answer) => answer.status)).toEqual(paths.map(() => 404))
  expect(answers.filter((answer) => answer.headers.get('cache-control')?.includes('public'))).toEqual([])
})

test.each(['en', 'zh', 'ru', 'ur', 'ro'])('a shared page has a card of 1200 × 630 in %s', async (locale) => {
  const { slug } = await row<{ slug: string }>(
    `SELECT slug FROM product WHERE status = 'PUBLISHED' ORDER BY id LIMIT 1`,
  )
  const page = await getText(`/${locale}/products/${slug}`)
  const address = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? ''

  const response = await fetch(address)

  const card = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
  expect(address).toMatch(new RegExp(`^${site().origin}/share/product/.*\\.${locale}\\.png$`))
  expect(response.headers.get('content-type')).toBe('image/png')
  expect([card.format, card.width, card.height]).toEqual(['png', 1200, 630])
})

test('a pavilion has a card and a code of its own', async () => {
  const { pavilion, exhibition } = await row<{ pavilion: string; exhibition: string }>(
    `SELECT p.slug AS pavilion, e.slug AS exhibition FROM pavilion p JOIN exhibition e ON e.id = p."exhibitionId" WHERE e.status = 'PUBLISHED' ORDER BY p.id LIMIT 1`,
  )
  const page = await getText(`/zh/exhibitions/${exhibition}/pavilions/${pavilion}`)
  const card = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? ''
  const [code = ''] = /\/qr\/pavilion\/[\w.-]+\.svg\?locale=zh/.exec(page) ?? []

  const [cardAnswer, codeAnswer] = await Promise.all([fetch(card), get(code)])

  expect(card).toContain(`/share/pavilion/${exhibition}.${pavilion}.zh.png`)
  expect([cardAnswer.headers.get('content-type'), codeAnswer.headers.get('content-type')]).toEqual([
    'image/png',
    'image/svg+xml',
  ])
})

test('a QR code is a drawing without script that leads to the page', async () => {
  const { slug } = await row<{ slug: string }>(
    `SELECT slug FROM product WHERE status = 'PUBLISHED' ORDER BY id LIMIT 1`,
  )

  const [address] = /\/qr\/product\/[\w.-]+\.svg/.exec(await getText(`/en/products/${slug}`)) ?? []

  const response = await get(address ?? '/qr/none')

  const drawing = await response.text()
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(drawing).toMatch(/^<svg |^<\?xml/)
  expect(drawing).toContain('viewBox')
  expect(drawing).not.toMatch(/<script|href=/)
})

test.each([
  '/share/product/none.en.png',
  '/share/castle/none.en.png',
  '/share/pavilion/pakistan-china-2026.none.en.png',
  '/share/pavilion/none.en.png',
  '/share/product/none.xx.png',
  '/qr/product/none.svg',
  '/qr/castle/none.svg',
  '/qr/product/none.png',
])('%s is missing', async (path) => {
  expect((await get(path)).status).toBe(404)
})
