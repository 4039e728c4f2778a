import { expect, test } from 'vitest'
import { detectFormat } from '#app/modules/imports/named-rows.server.ts'
import { runImport } from '#app/modules/imports/run-import.server.ts'
import { prisma } from '#tests/support/database.ts'
import { testCtx } from '#tests/support/ctx.ts'
import { aFile, aTextRow, aWorkbook, aZip } from './files.ts'
import { anOrganization, counts } from './records.ts'

const { ctx } = testCtx()
const HEADER = ['organization', 'externalId', 'title_en', 'hs', 'moq', 'certificates', 'origin']
await anOrganization('mill')

async function importFile(source: { path: string; fileName: string }) {
  return runImport(ctx, { kind: 'PRODUCTS', format: await detectFormat(source.path, source.fileName), source })
}

function importRow(column: string, value: string) {
  return importFile(
    aFile(`organization,externalId,title_en,${column}\nmill,bad-${column},Rice,"${value.replaceAll('"', '""')}"\n`),
  )
}

test.each([
  ['hs', '10.06.3a', [], ['imports.hs_not_six_digits']],
  ['hs', '80450', [], ['imports.hs_zero_restored']],
  ['moq', '1e3', ['imports.whole_number_expected'], []],
  ['moq', '-5', ['imports.whole_number_expected'], []],
  ['moq', '0', ['imports.number_out_of_range'], []],
  ['origin', 'Pakistan', ['imports.country_expected'], []],
  ['unit', 'handful', ['imports.choice_unknown'], []],
  ['sample', 'perhaps', ['imports.yes_or_no_expected'], []],
  ['certificates', 'HACCP:2027-02-30', ['imports.day_expected'], []],
  ['certificates', 'HACCP:1999-12-31', ['imports.day_expected'], []],
  [
    'priceBreaks',
    '25:1180.00',
    ['imports.price_needs_currency', 'imports.price_needs_terms', 'imports.price_needs_terms'],
    [],
  ],
  ['priceBreaks', 'cheap', ['imports.price_break_form'], []],
  ['priceBreaks', '0:5.00', ['imports.price_break_form'], []],
  ['priceBreaks', '25:-5.00', ['imports.price_break_form'], []],
  ['attributes', '__proto__=1', ['imports.attribute_form'], []],
  ['brand', 'a\0b', ['imports.nul_character'], []],
  ['brand', 'x'.repeat(101), ['imports.text_too_long'], []],
  ['description_en', 'x'.repeat(5_001), ['imports.text_too_long'], []],
  ['images', 'nowhere.webp', [], ['imports.picture_missing']],
  ['extra', 'x', [], ['imports.column_unknown']],
])('%s “%s” is told', async (column, value, errors, warnings) => {
  const report = await importRow(column, value)

  expect(report.errors.map((one) => one.code)).toEqual(errors)
  expect(report.warnings.map((one) => one.code)).toEqual(warnings)
})

test('prices have the decimals of their currency, rising quantities and falling amounts', async () => {
  const header = 'organization,externalId,title_en,currency,incoterm,namedPlace,priceBreaks\n'
  const rows = [
    'JPY,FOB,Karachi,1:10.50',
    'USD,FOB,Karachi,10:5.00|5:4.00',
    'USD,FOB,Karachi,5:4.00|10:5.00',
    'JPY,FOB,Karachi,1:1000',
  ]
  const text = rows.map((row, index) => `mill,price-${index},Rice,${row}`).join('\n')

  const report = await importFile(aFile(header + text))

  expect(report.errors.map(({ row, code }) => [row, code])).toEqual([
    [2, 'imports.price_expected'],
    [3, 'imports.price_breaks_order'],
    [4, 'imports.price_breaks_order'],
  ])
})

test('hidden and joined characters are cleaned out of titles', async () => {
  const title = '\u202eRice\u200b \u0007 Cafe\u0301\u2066'

  const report = await importRow('title_ro', title)

  expect(report).toMatchObject(counts(1, { created: 1 }))
  const words = await prisma.productTranslation.findFirst({
    where: { locale: 'ro', product: { externalId: 'bad-title_ro' } },
  })
  expect(words?.title).toBe('Rice Café')
})

const SAMPLES: [string, string, (text: string) => Buffer][] = [
  ['UTF-8 with a mark', '大米', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16', '大米', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['GB18030', '巴基斯坦大米有限公司', (text) => encode(text, 'gb18030')],
  ['windows-1251', 'Вино красное сухое', (text) => encode(text, 'windows-1251')],
  ['windows-1252', 'Rosé d’été', (text) => encode(text, 'windows-1252')],
]

/** The inverse of TextDecoder for the characters that a test needs. */
function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number[]>()
  for (let first = 0x80; first <= 0xff; first += 1) {
    table.set(decoder.decode(Uint8Array.of(first)), [first])
    if (encoding === 'gb18030')
      for (let second = 0x40; second <= 0xfe; second += 1)
        table.set(decoder.decode(Uint8Array.of(first, second)), [first, second])
  }
  return Buffer.from(
    [...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : (table.get(letter) ?? [0x3f]))),
  )
}

test.each(SAMPLES)('a sheet in %s is read', async (name, title, toBytes) => {
  const externalId = `enc-${name}`

  const report = await importFile(aFile(toBytes(`organization\texternalId\ttitle_en\nmill\t${externalId}\t${title}\n`)))

  expect(report).toMatchObject(counts(1, { created: 1 }))
  const words = await prisma.productTranslation.findFirst({ where: { product: { externalId } } })
  expect(words?.title).toBe(title)
})

test.each([
  ['gb18030', '巴基斯坦大米有限公司', ['imports.encoding_guessed']],
  ['windows-1251', 'Вино красное сухое', ['imports.encoding_guessed']],
  ['utf-8', '巴基斯坦大米有限公司', []],
])('that a sheet was read as %s is said when it is a guess', async (encoding, title, codes) => {
  const text = `organization,externalId,title_en\nmill,guess-${encoding},${title}\n`
  const bytes = encoding === 'utf-8' ? Buffer.from(text) : encode(text, encoding)

  const report = await importFile(aFile(bytes))

  expect(report.warnings.map(({ row, code, values }) => [row, code, values['value']])).toEqual(
    codes.map((code) => [1, code, encoding]),
  )
})

test('a row with bytes that are no UTF-8 is named', async () => {
  const good = Buffer.from('organization,externalId,title_en\nmill,u-1,超级巴斯马蒂大米\nmill,u-2,Ri')

  const report = await importFile(aFile(Buffer.concat([good, Buffer.from([0xff, 0xfe]), Buffer.from('ce\n')])))

  expect(report.errors.map(({ row, column, code }) => [row, column, code])).toEqual([
    [3, 'title_en', 'imports.broken_characters'],
  ])
})

test('a quote that is never closed ends the file with its row', async () => {
  const report = await importFile(
    aFile('organization,externalId,title_en\nmill,q-1,Rice\nmill,q-2,"Rice\nmill,q-3,Rice\n'),
  )

  expect(report).toMatchObject({ refused: 1, heldBack: 1, errors: [{ row: 3, code: 'imports.quote_not_closed' }] })
})

test('a row of ten megabytes is named, and no quotation mark is blamed for it', async () => {
  const report = await importFile(
    aFile(`organization,externalId,title_en\nmill,t-1,Rice\nmill,t-2,${'x'.repeat(10_000_000)}\nmill,t-3,Rice\n`),
  )

  expect(report).toMatchObject({ refused: 1, heldBack: 1, errors: [{ row: 3, code: 'imports.row_too_long' }] })
})

test('a row with more cells than headings is refused', async () => {
  const report = await importFile(aFile('organization,externalId,title_en\nmill,m-1,Rice, long grain\n'))

  expect(report.errors).toMatchObject([{ row: 2, code: 'imports.too_many_cells', values: { value: ' long grain' } }])
})

test.each([
  ['a missing column', 'organization,title_en\nmill,Rice\n', 'csv', 'imports.column_missing', 'externalId'],
  ['a doubled column', 'organization,externalId,External_ID,title_en\n', 'csv', 'imports.column_doubled', 'externalId'],
  ['an empty file', '', 'csv', 'imports.file_empty', undefined],
  ['an old workbook', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'xls', 'imports.old_workbook', undefined],
  ['a workbook cut short', 'PK\x03\x04rest', 'xlsx', 'imports.archive_broken', undefined],
])('%s is refused', async (_, content, extension, code, field) => {
  const file = aFile(Buffer.from(content, 'latin1'), extension)

  await expect(importFile(file)).rejects.toMatchObject({ refusal: 'invalid', code, ...(field ? { field } : {}) })
})

test.each([
  ['{"externalId":"x","title":"y","__proto__":{"a":1}}', 'imports.forbidden_key'],
  ['{"externalId":"x","title":{"deep":[1]},"brand":{"a":1}}', 'imports.text_expected'],
  ['[1]', 'imports.not_an_object'],
  ['{"externalId":', 'imports.not_an_object'],
  ['{"externalId":"x","title":"\\ud800"}', 'imports.broken_characters'],
  ['{"externalId":12345678901234567891,"title":"Too long a number to be read whole"}', 'imports.text_expected'],
  ['{"externalId":"x","title":{"en":5}}', 'imports.text_expected'],
])('the line %s is refused', async (line, code) => {
  const report = await importFile(aFile(`${line}\n`, 'jsonl'))

  expect(report).toMatchObject({ refused: 1, errors: [{ row: 1, code }] })
})

test('a title in a language that the platform does not have is said to be left out', async () => {
  const report = await importFile(
    aFile('{"externalId":"de","organization":"mill","title":{"de":"Reis","en":"Rice"}}\n', 'jsonl'),
  )

  expect(report).toMatchObject({
    created: 1,
    warnings: [{ row: 1, column: 'title_de', code: 'imports.column_unknown' }],
  })
})

test('lines of JSON behind a byte order mark are recognized', async () => {
  const { path } = aFile('\ufeff{"externalId":"m","title":"Rice"}\n', 'txt')

  expect(await detectFormat(path, 'lines.txt')).toBe('jsonl')
})

test('a workbook’s shared strings, numbers, days and truths are read', async () => {
  const cells =
    '<c r="A2" t="s"><v>0</v></c><c r="B2"><v>7.0000000000000001</v></c><c r="C2" t="s"><v>1</v></c><c r="D2"><v>80450</v></c><c r="E2"><v>25</v></c><c r="G2" t="inlineStr"><is><t>pk</t></is></c>'
  const file = await aWorkbook({
    rows: `${aTextRow(1, HEADER)}<row r="2">${cells}</row>`,
    strings: '<si><t>mill</t></si><si><r><t>Mango </t></r><r><t>pulp</t></r><rPh><t>x</t></rPh></si>',
  })

  const report = await importFile(file)

  expect(report).toMatchObject({ created: 1, errors: [] })
  const product = await prisma.product.findFirst({ where: { externalId: '7' }, include: { translations: true } })
  expect(product).toMatchObject({
    hsCode: '080450',
    moq: 25,
    originCountry: 'PK',
    translations: [{ title: 'Mango pulp' }],
  })
})

test('formula errors and merged cells are named with their row', async () => {
  const file = await aWorkbook({
    rows:
      aTextRow(1, HEADER) +
      '<row r="2"><c t="inlineStr"><is><t>mill</t></is></c><c t="inlineStr"><is><t>f-1</t></is></c><c t="e"><f>A1</f><v>#REF!</v></c></row>' +
      aTextRow(3, ['mill', 'f-2', 'Rice']) +
      aTextRow(4, ['mill', 'f-3']),
    after: '<mergeCells count="1"><mergeCell ref="C3:C4"/></mergeCells>',
  })

  const report = await importFile(file)

  expect(report.errors.map(({ row, column, code, values }) => [row, column, code, values['value']])).toEqual([
    [2, 'title_en', 'imports.formula_error', '#REF!'],
    [3, 'organization', 'imports.merged_cells', 'C3:C4'],
    [4, 'organization', 'imports.merged_cells', 'C3:C4'],
  ])
})

test('a sheet that breaks off is read up to the break', async () => {
  const file = await aWorkbook({
    rows: `${aTextRow(1, HEADER)}${aTextRow(2, ['mill', 'cut-1', 'Rice'])}<row r="3"><c></wrong>`,
  })

  const report = await importFile(file)

  expect(report.errors.map(({ row, code }) => [row, code])).toEqual([[4, 'imports.sheet_broken']])
})

test('a million empty rows are passed over', async () => {
  const empty = Array.from({ length: 1_048_000 }, (_, index) => `<row r="${index + 3}" spans="1:7"/>`).join('')
  const file = await aWorkbook({ rows: `${aTextRow(1, HEADER)}${aTextRow(2, ['mill', 'million', 'Rice'])}${empty}` })

  const report = await importFile(file)

  expect(report).toMatchObject(counts(1, { created: 1 }))
}, 30_000)

test('bombs, links, nested archives, entities and too many files are refused', async () => {
  const bomb = await aWorkbook({ rows: `<row>${' '.repeat(30_000_000)}</row>` })
  const nested = await aWorkbook({ rows: '' }, { 'xl/embeddings/more.zip': 'PK' })
  const many = await aZip(
    Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`f${index}.xml`, ''])),
    'xlsx',
  )
  const link = await aZip({ 'xl/workbook.xml': '/etc/passwd' }, 'xlsx', 0o120777)
  const entity = await aWorkbook({ rows: '' }, { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' })

  const outcomes = await Promise.allSettled([bomb, nested, many, link, entity].map(importFile))

  expect(
    outcomes.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : one.status)),
  ).toEqual([
    'imports.archive_bomb',
    'imports.archive_nested',
    'imports.archive_too_many_files',
    'imports.archive_link',
    'imports.workbook_broken',
  ])
})

test('a sheet of more than 20 MB is refused', async () => {
  const file = aFile(Buffer.alloc(20 * 1024 * 1024 + 1, 'a,b\n'))

  await expect(importFile(file)).rejects.toMatchObject({ code: 'imports.file_too_large' })
})
