import { refuse } from '#app/core/errors.ts'
import { LOCALES } from '#app/core/locale.ts'
import type { ImportKind } from '#prisma/enums.ts'

const inAll = (name: string): string[] => LOCALES.map((locale) => `${name}_${locale}`)

const COLUMNS: Record<ImportKind, readonly string[]> = {
  EXHIBITORS: [
    'externalId',
    'nameLatin',
    'nameNative',
    'nameChinese',
    'nativeLocale',
    'country',
    'city',
    ...inAll('city'),
    'kinds',
    'verification',
    'website',
    'foundedYear',
    'employees',
    'exportMarkets',
    'booth',
    'pavilion',
    'logo',
    'cover',
    ...inAll('summary'),
    ...inAll('description'),
  ],
  PRODUCTS: [
    'organization',
    'externalId',
    'sourceLocale',
    'title',
    ...inAll('title'),
    'description',
    ...inAll('description'),
    'category',
    'hs',
    'origin',
    'brand',
    'moq',
    'unit',
    'priceVisibility',
    'currency',
    'incoterm',
    'namedPlace',
    'priceBreaks',
    'leadTimeDays',
    'packing',
    'certificates',
    'sample',
    'samplePrice',
    'attributes',
    'images',
  ],
}

/** Other words that sheets use for the same thing. */
const ALIASES: Record<ImportKind, Record<string, string>> = {
  EXHIBITORS: { id: 'externalId', name: 'nameLatin', company: 'nameLatin', stand: 'booth', markets: 'exportMarkets' },
  PRODUCTS: {
    id: 'externalId',
    sku: 'externalId',
    itemno: 'externalId',
    exhibitor: 'organization',
    supplier: 'organization',
    name: 'title',
    locale: 'sourceLocale',
    language: 'sourceLocale',
    categoryid: 'category',
    hscode: 'hs',
    country: 'origin',
    countryoforigin: 'origin',
    origincountry: 'origin',
    minimumorder: 'moq',
    leadtime: 'leadTimeDays',
    place: 'namedPlace',
    prices: 'priceBreaks',
    certificate: 'certificates',
    pictures: 'images',
    photos: 'images',
    image: 'images',
  },
}

const REQUIRED: Record<ImportKind, readonly string[]> = {
  EXHIBITORS: ['externalId', 'nameLatin', 'country'],
  PRODUCTS: ['externalId'],
}

function fold(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const KNOWN = {
  EXHIBITORS: toLookup('EXHIBITORS'),
  PRODUCTS: toLookup('PRODUCTS'),
}

function toLookup(kind: ImportKind): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(ALIASES[kind]),
    ...COLUMNS[kind].map((name): [string, string] => [fold(name), name]),
  ])
}

/** The column a heading means, whatever its case, spaces and underscores; undefined when it means none. */
export function toColumn(kind: ImportKind, header: string): string | undefined {
  return KNOWN[kind].get(fold(header))
}

export interface HeaderMap {
  /** Column name for each position; undefined where the column is not read. */
  names: (string | undefined)[]
  unknown: string[]
}

/** Matches the header row, or refuses with the column that is missing or doubled. */
export function readHeader(kind: ImportKind, cells: readonly string[], needsOrganization: boolean): HeaderMap {
  const names = cells.map((cell) => toColumn(kind, cell))
  const unknown = cells.filter((cell, index) => cell.trim() !== '' && names[index] === undefined)
  const found = new Set<string>()
  for (const name of names) {
    if (name !== undefined && found.has(name)) refuse('invalid', 'imports.column_doubled', name)
    if (name !== undefined) found.add(name)
  }
  const required = kind === 'PRODUCTS' && needsOrganization ? ['organization', ...REQUIRED[kind]] : REQUIRED[kind]
  const missing = required.find((name) => !found.has(name))
  if (missing) refuse('invalid', 'imports.column_missing', missing)
  if (kind === 'PRODUCTS' && ![...found].some((name) => name.startsWith('title')))
    refuse('invalid', 'imports.column_missing', 'title_en')
  return { names, unknown }
}

/** Which of the two sheets a header row belongs to; null when neither. */
export function recognizeKind(cells: readonly string[]): ImportKind | null {
  const has = (kind: ImportKind, ...names: string[]) => cells.some((cell) => names.includes(toColumn(kind, cell) ?? ''))
  if (has('EXHIBITORS', 'nameLatin') && !has('PRODUCTS', 'organization', ...inAll('title'))) return 'EXHIBITORS'
  return has('PRODUCTS', 'title', ...inAll('title')) ? 'PRODUCTS' : null
}
