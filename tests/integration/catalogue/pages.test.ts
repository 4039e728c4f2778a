import { beforeAll, expect, test } from 'vitest'
import { listProductIds, listSimilarProductIds } from '#app/modules/catalogue/list-products.server.ts'
import { findNewProductSlug, findProduct } from '#app/modules/catalogue/product.server.ts'
import { getShareSubject } from '#app/modules/catalogue/share-subject.server.ts'
import { findExhibition } from '#app/modules/exhibitions/queries.server.ts'
import { findOrganization } from '#app/modules/organizations/queries.server.ts'
import { testCtx } from '#tests/support/ctx.ts'
import { prisma } from '#tests/support/database.ts'
import { anExhibitor, aProduct, someCategories } from '../search/catalogue.ts'

const { ctx } = testCtx()
const reader = { ...ctx, now: new Date('2026-11-23T12:00:00Z') }

beforeAll(() => someCategories())

test('a product shows its prices to those who may see them, and no number to anybody else', async () => {
  const by = await anExhibitor()
  const open = await aProduct(by, 'Open rice', { amount: 118_000n })
  const closed = await aProduct(by, 'Closed rice', {
    priceVisibility: 'VERIFIED_BUYERS',
    amount: 8_765_432n,
    sample: true,
    samplePrice: 7_654_321n,
    sampleCurrency: 'USD',
  })
  const buyer = { kind: 'member', userId: '', organizationId: '', role: 'OWNER', isAdministrator: false } as const

  const shown = await findProduct(reader, open.slug)
  const hidden = await findProduct(reader, closed.slug)
  const verified = await findProduct({ ...reader, actor: { ...buyer, isVerified: true } }, closed.slug)

  expect(shown?.prices).toEqual({
    shown: true,
    tables: [
      { currency: 'USD', incoterm: 'FOB', namedPlace: 'Karachi', breaks: [{ minQuantity: 10, amount: 118_000 }] },
    ],
  })
  expect(hidden).toMatchObject({ prices: { shown: false, reason: 'verified_buyers' }, sample: { kind: 'paid' } })
  expect(JSON.stringify(hidden)).not.toMatch(/8765432|7654321/)
  expect(verified).toMatchObject({ prices: { shown: true }, sample: { kind: 'priced', price: { amount: 7_654_321 } } })
})

test('a translated product keeps its original beside it, and says which certificate has run out', async () => {
  const by = await anExhibitor()
  const product = await aProduct(by, 'Basmati rice', { zh: '巴斯马蒂大米', categoryId: 'basmati' })
  await prisma.productCertificate.createMany({
    data: [
      { productId: product.id, scheme: 'HACCP', expiresOn: new Date('2026-11-22') },
      { productId: product.id, scheme: 'ISO 22000', expiresOn: new Date('2026-11-23') },
    ],
  })

  const view = await findProduct({ ...reader, locale: 'zh' }, product.slug)

  expect(view).toMatchObject({
    title: { text: '巴斯马蒂大米', locale: 'zh' },
    originalTitle: { text: 'Basmati rice', locale: 'en' },
    certificates: [
      { scheme: 'HACCP', expiresOn: '2026-11-22', isExpired: true },
      { scheme: 'ISO 22000', expiresOn: '2026-11-23', isExpired: false },
    ],
  })
  expect(view?.category?.path.map((node) => node.name)).toEqual(['食品', '大米', '巴斯马蒂大米'])
})

test.each([
  ['MACHINE', { doubt: 'machine' }],
  ['STALE', { doubt: 'stale' }],
  ['APPROVED', {}],
] as const)('a translation in the state %s says how far it can be trusted', async (state, doubt) => {
  const product = await aProduct(await anExhibitor(), 'Basmati rice', { zh: '巴斯马蒂大米' })
  await prisma.productTranslation.updateMany({ where: { productId: product.id, locale: 'zh' }, data: { state } })

  const view = await findProduct({ ...reader, locale: 'zh' }, product.slug)

  expect(view?.title).toEqual({ text: '巴斯马蒂大米', locale: 'zh', ...doubt })
  expect(view?.originalTitle).toEqual({ text: 'Basmati rice', locale: 'en' })
})

test('an exhibition keeps its description in a language that has only its name', async () => {
  const { exhibition } = await anExhibitor()
  await prisma.exhibitionTranslation.updateMany({
    where: { exhibitionId: exhibition.id, locale: 'en' },
    data: { description: 'Four days of trade' },
  })
  await prisma.exhibitionTranslation.create({ data: { exhibitionId: exhibition.id, locale: 'ro', name: 'Târg' } })

  const view = await findExhibition({ ...reader, locale: 'ro' }, exhibition.slug)

  expect(view).toMatchObject({
    name: { text: 'Târg', locale: 'ro' },
    description: { text: 'Four days of trade', locale: 'en' },
  })
})

test('a showroom is searched by category names of any language, and signs of patterns mean themselves', async () => {
  const by = await anExhibitor()
  const rice = await aProduct(by, 'Super kernel', { categoryId: 'basmati', hsCode: '100630' })
  const salt = await aProduct(by, 'Pink salt 100%')
  const draft = await aProduct(by, 'Draft salt', { status: 'DRAFT' })
  const idsOf = async (q: string, of: Parameters<typeof listProductIds>[1]['of']) =>
    (await listProductIds(reader, { of, q, category: null, page: 1, pageSize: 10 })).ids
  const showroom = { organizationId: by.organization.id }

  expect(await idsOf('大米', showroom)).toEqual([rice.id])
  expect(await idsOf('1006.30', { exhibitorId: by.exhibitor.id })).toEqual([rice.id])
  expect(await idsOf('100%', showroom)).toEqual([salt.id])
  expect(await idsOf('_', showroom)).toEqual([])
  expect(await idsOf('', showroom)).not.toContain(draft.id)
})

test('similar products are of the same goods first and never the product itself', async () => {
  const by = await anExhibitor()
  const product = await aProduct(by, 'One', { categoryId: 'basmati' })
  const sibling = await aProduct(by, 'Two', { categoryId: 'rice' })
  const twin = await aProduct(by, 'Three', { categoryId: 'basmati' })
  const view = await findProduct(reader, product.slug)

  const ids = view ? await listSimilarProductIds(reader, view, 50) : []

  expect(ids).not.toContain(product.id)
  expect(ids.indexOf(twin.id)).toBeLessThan(ids.indexOf(sibling.id))
  expect(ids.indexOf(twin.id)).toBeGreaterThanOrEqual(0)
})

test('a former slug leads to the product while it is published', async () => {
  const product = await aProduct(await anExhibitor(), 'Renamed rice')
  await prisma.formerSlug.create({ data: { kind: 'PRODUCT', slug: `old-${product.slug}`, targetId: product.id } })

  expect(await findNewProductSlug(reader, `old-${product.slug}`)).toBe(product.slug)
  await prisma.product.update({ where: { id: product.id }, data: { status: 'WITHDRAWN' } })
  expect(await findNewProductSlug(reader, `old-${product.slug}`)).toBeNull()
})

test('a buyer’s company has no page, and what has no page has no share card', async () => {
  const slug = 'quiet-buyer'
  await prisma.organization.create({ data: { slug, nameLatin: 'Quiet Buyer', country: 'CN', kinds: ['BUYER'] } })

  expect(await findOrganization(reader, slug)).toBeNull()
  await expect(getShareSubject(reader, 'organization', slug)).rejects.toMatchObject({ refusal: 'not_found' })
  await expect(getShareSubject(reader, 'user', 'admin')).rejects.toMatchObject({ refusal: 'not_found' })
})
