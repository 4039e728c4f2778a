import { expect, test } from 'vitest'
import { runImport, type ImportOptions } from '#app/modules/imports/run-import.server.ts'
import { prisma } from '#tests/support/database.ts'
import { testCtx } from '#tests/support/ctx.ts'
import { aFile } from './files.ts'
import { anExhibition, anOrganization, counts, NO_PROBLEMS, someBooths } from './records.ts'

const { ctx } = testCtx()
const PRODUCT_HEADER = 'organization,externalId,title_en'

function importProducts(text: string, more: Partial<ImportOptions> = {}) {
  return runImport(ctx, { kind: 'PRODUCTS', format: 'csv', source: aFile(text), ...more })
}

function lines(count: number, toLine: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => toLine(index)).join('\n')
}

test('exhibitors and their products become a fair, in every language of the sheet', async () => {
  const exhibition = await anExhibition('happy')
  await someBooths(exhibition, ['A01', 'A02'])
  const exhibitors = aFile(
    'externalId,nameLatin,nameNative,nativeLocale,country,kinds,verification,exportMarkets,booth,summary_en,summary_ur\n' +
      'happy-mills,Happy Mills,خوش ملز,ur,PK,MANUFACTURER|TRADER,VERIFIED,CN|AE,A01,Rice since 1980,چاول\n',
  )
  const products = aFile(
    'Organization;External ID;source_locale;Title EN;title_zh;HS;origin;moq;unit;currency;incoterm;namedPlace;priceBreaks;certificates;sample;samplePrice\n' +
      'happy-mills;rice-1;en;Super kernel basmati;超级巴斯马蒂大米;1006.30;pk;25;tonne;USD;FCA;Karachi;25:1180.00|100:1145.5;HACCP:2027-05-31|HALAL;yes;12.50\n',
  )

  const first = await runImport(ctx, { kind: 'EXHIBITORS', format: 'csv', source: exhibitors, exhibition: 'happy' })
  const second = await runImport(ctx, { kind: 'PRODUCTS', format: 'csv', source: products, exhibition: 'happy' })

  expect(first).toEqual({ ...counts(1, { created: 1 }), ...NO_PROBLEMS })
  expect(second).toEqual({ ...counts(1, { created: 1 }), ...NO_PROBLEMS })
  const exhibitor = await prisma.exhibitor.findFirstOrThrow({
    where: { exhibitionId: exhibition.id },
    select: {
      slug: true,
      booth: { select: { number: true } },
      organization: {
        select: {
          nameNative: true,
          kinds: true,
          exportMarkets: true,
          translations: { select: { locale: true, state: true, summary: true } },
        },
      },
      exhibits: {
        select: {
          product: {
            select: {
              slug: true,
              hsCode: true,
              originCountry: true,
              moq: true,
              unit: true,
              sample: true,
              samplePrice: true,
              sampleCurrency: true,
              translations: { select: { locale: true, state: true, title: true } },
              priceBreaks: {
                select: { minQuantity: true, amount: true, currency: true, incoterm: true, namedPlace: true },
              },
              certificates: { orderBy: { scheme: 'asc' }, select: { scheme: true, expiresOn: true } },
            },
          },
        },
      },
    },
  })
  expect(exhibitor).toEqual({
    slug: 'happy-mills',
    booth: { number: 'A01' },
    organization: {
      nameNative: 'خوش ملز',
      kinds: ['MANUFACTURER', 'TRADER'],
      exportMarkets: ['CN', 'AE'],
      translations: [
        { locale: 'en', state: 'APPROVED', summary: 'Rice since 1980' },
        { locale: 'ur', state: 'ORIGINAL', summary: 'چاول' },
      ],
    },
    exhibits: [
      {
        product: {
          slug: expect.stringMatching(/^super-kernel-basmati-[0-9a-f]{10}$/) as string,
          hsCode: '100630',
          originCountry: 'PK',
          moq: 25,
          unit: 'tonne',
          sample: true,
          samplePrice: 1250n,
          sampleCurrency: 'USD',
          translations: [
            { locale: 'en', state: 'ORIGINAL', title: 'Super kernel basmati' },
            { locale: 'zh', state: 'APPROVED', title: '超级巴斯马蒂大米' },
          ],
          priceBreaks: [
            { minQuantity: 25, amount: 118000n, currency: 'USD', incoterm: 'FCA', namedPlace: 'Karachi' },
            { minQuantity: 100, amount: 114550n, currency: 'USD', incoterm: 'FCA', namedPlace: 'Karachi' },
          ],
          certificates: [
            { scheme: 'HACCP', expiresOn: new Date('2027-05-31') },
            { scheme: 'HALAL', expiresOn: null },
          ],
        },
      },
    ],
  })
})

test('a dry run counts and finds the errors, and writes nothing at all', async () => {
  const exhibition = await anExhibition('dry')
  const expectedOrganizations = new Set<string>()
  const exhibitors = aFile('externalId,nameLatin,country\ndry-mill,Dry Mill,PK\n')
  const products = aFile(`${PRODUCT_HEADER}\ndry-mill,dry-1,Rice\n`)

  const dry = { format: 'csv', exhibition: 'dry', dryRun: true, expectedOrganizations } as const
  const first = await runImport(ctx, { ...dry, kind: 'EXHIBITORS', source: exhibitors })
  const second = await runImport(ctx, { ...dry, kind: 'PRODUCTS', source: products })

  expect([first, second]).toEqual([1, 1].map(() => ({ ...counts(1, { created: 1 }), ...NO_PROBLEMS })))
  expect(await prisma.organization.count({ where: { externalId: 'dry-mill' } })).toBe(0)
  expect(await prisma.exhibitor.count({ where: { exhibitionId: exhibition.id } })).toBe(0)
  expect(await prisma.importRun.count({ where: { fileName: { in: [exhibitors.fileName, products.fileName] } } })).toBe(
    0,
  )
})

test('a batch with one wrong row writes nothing, the batches around it go in', async () => {
  await anOrganization('atomic')
  const text = lines(600, (index) => `atomic,atomic-${index},${index === 300 ? '' : `Towel ${index}`}`)

  const report = await importProducts(`${PRODUCT_HEADER}\n${text}\n`)

  expect(report).toEqual({
    ...counts(600, { created: 350, refused: 1, heldBack: 249 }),
    errors: [
      {
        row: 302,
        column: 'title_en',
        code: 'imports.title_missing',
        values: { locale: 'en' },
        hint: 'imports.title_missing_hint',
      },
    ],
    warnings: [],
  })
  expect(await prisma.product.count({ where: { organization: { externalId: 'atomic' } } })).toBe(350)
})

test('the same file again changes nothing; a changed row changes only its product', async () => {
  await anOrganization('again')
  const text = (title: string) => `${PRODUCT_HEADER}\nagain,a-1,Salt lamp\nagain,a-2,${title}\n`
  await importProducts(text('Salt tile'))
  const before = await prisma.product.findMany({
    where: { organization: { externalId: 'again' } },
    orderBy: { externalId: 'asc' },
  })
  await prisma.searchOutbox.deleteMany()

  const same = await importProducts(text('Salt tile'))
  const notes = await prisma.searchOutbox.count()
  const other = await importProducts(text('Salt brick'))

  expect(same).toEqual({ ...counts(2, { unchanged: 2 }), ...NO_PROBLEMS })
  expect(notes).toBe(0)
  expect(other).toEqual({ ...counts(2, { changed: 1, unchanged: 1 }), ...NO_PROBLEMS })
  const after = await prisma.product.findMany({
    where: { organization: { externalId: 'again' } },
    orderBy: { externalId: 'asc' },
  })
  expect(after.map(({ id, slug, version }) => ({ id, slug, version }))).toEqual([
    { id: before[0]?.id, slug: before[0]?.slug, version: 1n },
    { id: before[1]?.id, slug: before[1]?.slug, version: 2n },
  ])
})

test('a city comes in with its names; a name that changed changes only its company', async () => {
  await anExhibition('cities')
  const exhibitors = (city: string) => ({
    kind: 'EXHIBITORS' as const,
    format: 'csv' as const,
    exhibition: 'cities',
    source: aFile(
      'externalId,nameLatin,nativeLocale,country,city,city_zh,City UR,summary_zh\n' +
        `city-mill,City Mill,ur,PK,Sialkot,${city},سیالکوٹ,大米\ncity-salt,City Salt,ur,PK,Khewra,凯沃拉,,\n`,
    ),
  })

  await runImport(ctx, exhibitors('西阿尔科特'))
  const same = await runImport(ctx, exhibitors('西阿尔科特'))
  const other = await runImport(ctx, exhibitors('锡亚尔科特'))

  expect(same).toEqual({ ...counts(2, { unchanged: 2 }), ...NO_PROBLEMS })
  expect(other).toEqual({ ...counts(2, { changed: 1, unchanged: 1 }), ...NO_PROBLEMS })
  const organizations = await prisma.organization.findMany({
    where: { externalId: { in: ['city-mill', 'city-salt'] } },
    orderBy: { externalId: 'asc' },
    select: {
      city: true,
      translations: { orderBy: { locale: 'asc' }, select: { locale: true, state: true, city: true, summary: true } },
    },
  })
  expect(organizations).toEqual([
    {
      city: 'Sialkot',
      translations: [
        { locale: 'zh', state: 'APPROVED', city: '锡亚尔科特', summary: '大米' },
        { locale: 'ur', state: 'ORIGINAL', city: 'سیالکوٹ', summary: null },
      ],
    },
    { city: 'Khewra', translations: [{ locale: 'zh', state: 'APPROVED', city: '凯沃拉', summary: null }] },
  ])
})

test('a translation that the file leaves out is stale only when its original says something else', async () => {
  await anOrganization('states')
  const header = 'organization,externalId,sourceLocale,title_en,title_zh,leadTimeDays'
  await importProducts(`${header}\nstates,s-1,en,Salt lamp,盐灯,20\n`)
  const stateOf = async () => {
    const where = { locale: 'zh', product: { externalId: 's-1', organization: { externalId: 'states' } } } as const
    return (await prisma.productTranslation.findFirstOrThrow({ where })).state
  }

  await importProducts(`${header}\nstates,s-1,en,Salt lamp,,35\n`)
  const afterFacts = await stateOf()
  await importProducts(`${header}\nstates,s-1,en,Salt lamp with a dimmer,,35\n`)

  expect([afterFacts, await stateOf()]).toEqual(['APPROVED', 'STALE'])
})

test('of two rows with one external id the last counts, and a warning says so', async () => {
  await anOrganization('double')

  const report = await importProducts(`${PRODUCT_HEADER}\ndouble,d-1,Old\ndouble,d-1,New\n`)

  expect(report).toEqual({
    ...counts(2, { created: 1, unchanged: 1 }),
    errors: [],
    warnings: [
      { row: 3, column: 'externalId', code: 'imports.row_repeated', values: {}, hint: 'imports.row_repeated_hint' },
    ],
  })
  const [product] = await prisma.product.findMany({
    where: { organization: { externalId: 'double' } },
    include: { translations: true },
  })
  expect(product?.translations.map((one) => one.title)).toEqual(['New'])
})

test('lines of JSON make the organizations they name and guess the language by its script', async () => {
  const objects = [
    { externalId: 'j-1', title: '干红葡萄酒', country: 'MD', hs: '2204.21', organization: 'Codru Cellar' },
    { externalId: 'j-2', title: 'Пшеница озимая', hs: '1001' },
    { externalId: 'j-3', title: 'Oak barrel', description: 'For wine', categoryId: 'nowhere', colour: 'brown' },
  ]
  const source = aFile(objects.map((one) => JSON.stringify(one)).join('\n'), 'jsonl')

  const report = await runImport(ctx, { kind: 'PRODUCTS', format: 'jsonl', source })

  expect(report).toMatchObject(counts(3, { created: 3 }))
  expect(report.warnings.map(({ row, code }) => [row, code])).toEqual([
    [3, 'imports.column_unknown'],
    [2, 'imports.hs_not_six_digits'],
    [3, 'imports.category_unknown'],
  ])
  const products = await prisma.product.findMany({
    where: { externalId: { startsWith: 'j-' } },
    orderBy: { externalId: 'asc' },
    select: {
      slug: true,
      sourceLocale: true,
      hsCode: true,
      organization: { select: { slug: true, nameLatin: true, country: true, verification: true } },
    },
  })
  const catalogue = {
    slug: 'imported-catalogue',
    nameLatin: 'Imported catalogue',
    country: 'ZZ',
    verification: 'LISTED',
  }
  expect(products).toEqual([
    {
      slug: expect.stringMatching(/^codru-cellar-j-1-[0-9a-f]{10}$/) as string,
      sourceLocale: 'zh',
      hsCode: '220421',
      organization: { slug: 'codru-cellar', nameLatin: 'Codru Cellar', country: 'MD', verification: 'LISTED' },
    },
    {
      slug: expect.stringMatching(/^pshenitsa-ozimaya-/) as string,
      sourceLocale: 'ru',
      hsCode: null,
      organization: catalogue,
    },
    {
      slug: expect.stringMatching(/^oak-barrel-/) as string,
      sourceLocale: 'en',
      hsCode: null,
      organization: catalogue,
    },
  ])
})

test('two exhibitors change booths in one file; a booth of a third is refused', async () => {
  const exhibition = await anExhibition('booths')
  await someBooths(exhibition, ['B1', 'B2', 'B3'])
  const header = 'externalId,nameLatin,country,booth\n'
  const importExhibitors = (text: string) =>
    runImport(ctx, { kind: 'EXHIBITORS', format: 'csv', source: aFile(header + text), exhibition: 'booths' })
  await importExhibitors('b-one,One,PK,B1\nb-two,Two,PK,B2\nb-three,Three,PK,B3\n')

  const swapped = await importExhibitors('b-one,One,PK,B2\nb-two,Two,PK,B1\n')
  const refused = await importExhibitors('b-one,One,PK,B3\nb-two,Two,PK,Z9\n')

  expect(swapped).toEqual({ ...counts(2, { changed: 2 }), ...NO_PROBLEMS })
  expect(refused.errors.map(({ row, code }) => [row, code])).toEqual([
    [2, 'imports.booth_taken'],
    [3, 'imports.booth_unknown'],
  ])
  const places = await prisma.exhibitor.findMany({
    where: { exhibitionId: exhibition.id },
    orderBy: { slug: 'asc' },
    select: { slug: true, booth: { select: { number: true } } },
  })
  expect(places.map((one) => [one.slug, one.booth?.number])).toEqual([
    ['b-one', 'B2'],
    ['b-three', 'B3'],
    ['b-two', 'B1'],
  ])
})

test('an organization’s own sheet needs no organization column and takes no other’s rows', async () => {
  const own = await anOrganization('own-mill')
  await anOrganization('other-mill')

  const report = await importProducts('externalId,title_en\no-1,Rice\n', { organizationId: own.id })
  const foreign = await importProducts(`${PRODUCT_HEADER}\nother-mill,o-2,Rice\n`, { organizationId: own.id })

  expect(report).toMatchObject(counts(1, { created: 1 }))
  expect(foreign.errors.map((one) => one.code)).toEqual(['imports.organization_foreign'])
  expect(await prisma.product.count({ where: { externalId: 'o-2' } })).toBe(0)
})

test('products of somebody who does not exhibit are refused', async () => {
  await anExhibition('strangers')
  await anOrganization('stranger')

  const report = await importProducts(`${PRODUCT_HEADER}\nstranger,s-1,Rice\nnobody,s-2,Rice\n`, {
    exhibition: 'strangers',
  })

  expect(report.errors.map(({ row, code }) => [row, code])).toEqual([
    [2, 'imports.organization_not_exhibiting'],
    [3, 'imports.organization_unknown'],
  ])
})

test.each([
  [
    'an unknown exhibition',
    { exhibition: 'nowhere' },
    { refusal: 'not_found', code: 'imports.exhibition_unknown', field: 'nowhere' },
  ],
  ['pictures that are nowhere', { images: '/nowhere' }, { refusal: 'invalid', code: 'imports.pictures_unknown' }],
])('%s is refused before anything is read', async (_, more, refusal) => {
  await expect(importProducts(`${PRODUCT_HEADER}\na,b,c\n`, more)).rejects.toMatchObject(refusal)
})
