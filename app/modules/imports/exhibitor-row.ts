import { z } from 'zod'
import { LOCALES, type Locale } from '#app/core/locale.ts'
import type { OrganizationKind, VerificationLevel } from '#prisma/enums.ts'
import { addFault, body, countries, country, integer, line, locale, oneOf, toList, website } from './fields.ts'
import type { RowOutcome } from './product-row.ts'
import { type RowProblem, toProblem } from './report.ts'

const KINDS: readonly OrganizationKind[] = [
  'MANUFACTURER',
  'TRADER',
  'COOPERATIVE',
  'WINERY',
  'SERVICE_PROVIDER',
  'CHAMBER',
  'EMBASSY',
  'PUBLIC_BODY',
  'MEDIA',
  'BUYER',
  'ORGANIZER',
]
const LEVELS: readonly VerificationLevel[] = ['LISTED', 'REVIEWED', 'VERIFIED']

const kinds = line(300).transform((text, check): OrganizationKind[] => {
  const found = toList(text).map((word) => KINDS.find((kind) => kind === word.toUpperCase().replace(/[\s-]+/g, '_')))
  const known = found.filter((kind) => kind !== undefined)
  return known.length === found.length
    ? [...new Set(known)]
    : addFault(check, 'imports.choice_unknown', { choices: KINDS.join(', ') })
})

const city = line(100)
const summary = line(400)
const description = body(10_000)

export const exhibitorCells = z.strictObject({
  externalId: line(100),
  nameLatin: line(150),
  nameNative: line(150).optional(),
  nameChinese: line(150).optional(),
  nativeLocale: locale.optional(),
  country,
  city: city.optional(),
  city_en: city.optional(),
  city_zh: city.optional(),
  city_ru: city.optional(),
  city_ur: city.optional(),
  city_ro: city.optional(),
  kinds: kinds.optional(),
  verification: oneOf(LEVELS).optional(),
  website: website.optional(),
  foundedYear: integer(1000, 2100).optional(),
  employees: integer(0, 10_000_000).optional(),
  exportMarkets: countries.optional(),
  booth: line(20).optional(),
  pavilion: line(100).optional(),
  logo: line(200).optional(),
  cover: line(200).optional(),
  summary_en: summary.optional(),
  summary_zh: summary.optional(),
  summary_ru: summary.optional(),
  summary_ur: summary.optional(),
  summary_ro: summary.optional(),
  description_en: description.optional(),
  description_zh: description.optional(),
  description_ru: description.optional(),
  description_ur: description.optional(),
  description_ro: description.optional(),
})
type ExhibitorCells = z.output<typeof exhibitorCells>

export interface OrganizationWords {
  locale: Locale
  summary: string | null
  description: string | null
  /** Left out where the sheet has none, so that sheets without the column keep the hash they were loaded with. */
  city?: string
}

/** An organization and its place at the exhibition as a row says it, before anything is looked up. */
export interface ExhibitorDraft {
  row: number
  externalId: string
  nameLatin: string
  nameNative: string | null
  nameChinese: string | null
  nativeLocale: Locale
  country: string
  city: string | null
  kinds: OrganizationKind[]
  verification: VerificationLevel
  website: string | null
  foundedYear: number | null
  employees: number | null
  exportMarkets: string[]
  booth: string | null
  pavilion: string | null
  logo: string | null
  cover: string | null
  words: OrganizationWords[]
}

export function toExhibitorDraft(row: number, cells: ExhibitorCells): RowOutcome<ExhibitorDraft> {
  const errors: RowProblem[] = []
  for (const column of ['externalId', 'nameLatin'] as const) {
    if (cells[column] === '') errors.push(toProblem(row, column, 'imports.value_missing'))
  }
  const draft: ExhibitorDraft = {
    row,
    externalId: cells.externalId,
    nameLatin: cells.nameLatin,
    nameNative: cells.nameNative || null,
    nameChinese: cells.nameChinese || null,
    nativeLocale: cells.nativeLocale ?? 'en',
    country: cells.country,
    city: cells.city || null,
    kinds: cells.kinds ?? [],
    verification: cells.verification ?? 'LISTED',
    website: cells.website ?? null,
    foundedYear: cells.foundedYear ?? null,
    employees: cells.employees ?? null,
    exportMarkets: cells.exportMarkets ?? [],
    booth: cells.booth || null,
    pavilion: cells.pavilion || null,
    logo: cells.logo || null,
    cover: cells.cover || null,
    words: LOCALES.flatMap((one) => toWords(cells, one)),
  }
  return { draft: errors.length === 0 ? draft : null, errors, warnings: [] }
}

/** What the row says in one language; empty where it says nothing. */
function toWords(cells: ExhibitorCells, one: Locale): OrganizationWords[] {
  const words = { summary: cells[`summary_${one}`] || null, description: cells[`description_${one}`] || null }
  const named = cells[`city_${one}`]
  return words.summary || words.description || named
    ? [{ locale: one, ...words, ...(named ? { city: named } : {}) }]
    : []
}
