import { expect, test } from 'vitest'
import { listIndexable } from '#app/modules/search/indexable.server.ts'
import { prisma } from '#tests/support/database.ts'
import { anExhibitor } from './catalogue.ts'

test('a company is described in the languages it writes in, not in those that only name its city', async () => {
  const { exhibitor, organization } = await anExhibitor({ city: 'Sialkot' })
  await prisma.organizationTranslation.createMany({
    data: [
      { organizationId: organization.id, locale: 'en', summary: 'Rice', description: 'Since 1980', city: 'Sialkot' },
      { organizationId: organization.id, locale: 'zh', city: '锡亚尔科特' },
    ],
  })
  const db = {
    query: async (text: string, values: unknown[]) => ({
      rows: await prisma.$queryRawUnsafe<unknown[]>(text, ...values),
    }),
  }

  const [listing] = await listIndexable(db, 'exhibitor', [exhibitor.id], 1)

  expect(listing?.descriptions).toEqual({ en: 'Rice\nSince 1980' })
})
