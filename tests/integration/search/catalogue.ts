import { randomBytes } from 'node:crypto'
import type { Prisma } from '#prisma/client.ts'
import { prisma } from '#tests/support/database.ts'

function word(): string {
  return randomBytes(5).toString('hex')
}

/** A company with a booth in the food pavilion of a public exhibition. */
export async function anExhibitor(changes: Partial<Prisma.OrganizationUncheckedCreateInput> = {}) {
  const slug = `mill-${word()}`
  const organization = await prisma.organization.create({
    data: { slug, nameLatin: `Indus Mills ${slug}`, nameChinese: '印度河米业', country: 'PK', ...changes },
  })
  const exhibition = await prisma.exhibition.create({
    data: {
      slug: `fair-${word()}`,
      organizerId: organization.id,
      timeZone: 'Asia/Karachi',
      startsOn: new Date('2026-12-03'),
      endsOn: new Date('2026-12-06'),
      format: 'HYBRID',
      status: 'PUBLISHED',
      country: 'PK',
      city: 'Lahore',
      translations: {
        create: [
          { locale: 'en', name: 'Food fair' },
          { locale: 'zh', name: '食品展' },
        ],
      },
      pavilions: {
        create: { slug: 'food', colour: '#112233', translations: { create: { locale: 'en', name: 'Food' } } },
      },
    },
    include: { pavilions: true },
  })
  const exhibitor = await prisma.exhibitor.create({
    data: {
      slug,
      exhibitionId: exhibition.id,
      organizationId: organization.id,
      pavilionId: exhibition.pavilions[0]?.id ?? null,
    },
  })
  return { organization, exhibition, exhibitor }
}

export type AnExhibitor = Awaited<ReturnType<typeof anExhibitor>>

/** A published product, shown at the exhibition of `by`. */
export async function aProduct(
  by: AnExhibitor,
  title: string,
  changes: Partial<Prisma.ProductUncheckedCreateInput> & { amount?: bigint; zh?: string } = {},
) {
  const { amount = 1_250n, zh, ...product } = changes
  return prisma.product.create({
    data: {
      organizationId: by.organization.id,
      externalId: word(),
      slug: `product-${word()}`,
      moq: 10,
      unit: 'tonne',
      translations: { create: [{ locale: 'en', title }, ...(zh ? [{ locale: 'zh' as const, title: zh }] : [])] },
      priceBreaks: { create: { minQuantity: 10, amount, currency: 'USD', incoterm: 'FOB', namedPlace: 'Karachi' } },
      exhibits: { create: { exhibitorId: by.exhibitor.id, exhibitionId: by.exhibition.id } },
      ...product,
    },
  })
}

export async function someCategories() {
  const tree = [
    { id: 'food', names: { en: 'Food', zh: '食品', ru: 'Продукты', ur: 'خوراک', ro: 'Alimente' } },
    { id: 'rice', parentId: 'food', names: { en: 'Rice', zh: '大米', ru: 'Рис', ur: 'چاول', ro: 'Orez' } },
    {
      id: 'basmati',
      parentId: 'rice',
      names: { en: 'Basmati rice', zh: '巴斯马蒂大米', ru: 'Рис басмати', ur: 'باسمتی چاول', ro: 'Orez basmati' },
    },
  ]
  const path: string[] = []
  for (const [position, { id, parentId, names }] of tree.entries()) {
    path.push(id)
    const translations = Object.entries(names).map(([locale, name]) => ({ locale: locale as 'en', name }))
    await prisma.category.create({
      data: {
        id,
        parentId: parentId ?? null,
        position,
        path: [...path],
        isLeaf: position === tree.length - 1,
        hsHeadings: [],
        translations: { create: translations },
      },
    })
  }
}
