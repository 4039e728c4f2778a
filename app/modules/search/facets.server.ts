import type { Ctx } from '#app/core/ctx.ts'
import type { Locale } from '#app/core/locale.ts'
import type { FacetName, SearchFilters, SearchOutcome } from '#app/core/search-port.ts'
import { pickPhrase, type Phrase } from '#app/core/translation.ts'
import { formatCountry } from '#app/i18n/format.ts'
import type { FacetView } from './cards.ts'

const ORDER: FacetName[] = [
  'kind',
  'category',
  'country',
  'exhibition',
  'pavilion',
  'certificate',
  'incoterm',
  'hs',
  'sample',
  'verified',
]

interface NamedRow {
  value: string
  parent: string | null
  depth: number
  sourceLocale: Locale | null
  names: { locale: Locale; name: string }[] | null
}

export interface FacetLabel {
  label: Phrase | null
  parent: string | null
  depth: number
}

export type LabelsOf = (name: FacetName, value: string) => FacetLabel | undefined

/** Counts with the words of the reader's language, most frequent first; what has no public name is left out. */
export function toFacetViews(counts: SearchOutcome['facets'], filters: SearchFilters, labelsOf: LabelsOf): FacetView[] {
  return ORDER.flatMap((name) => {
    const values = Object.entries(counts[name] ?? {})
      .flatMap(([value, count]) => {
        const found = count > 0 && belongs(name, value, filters) ? labelsOf(name, value) : undefined
        return found ? [{ value, count, selected: isSelected(name, value, filters), ...found }] : []
      })
      .sort((a, b) => a.depth - b.depth || b.count - a.count || (a.value < b.value ? -1 : 1))
    return values.length > 0 ? [{ name, values }] : []
  })
}

/** Loads the names of every category, exhibition and pavilion among the values, in one query for each. */
export async function loadLabels(ctx: Ctx, valuesOf: (name: FacetName) => string[]): Promise<LabelsOf> {
  const [categories, exhibitions, pavilions] = await Promise.all([
    listCategories(ctx, valuesOf('category')),
    listExhibitions(ctx, valuesOf('exhibition')),
    listPavilions(ctx, valuesOf('pavilion')),
  ])
  const named = {
    category: toLabels(ctx, categories),
    exhibition: toLabels(ctx, exhibitions),
    pavilion: toLabels(ctx, pavilions),
  }
  return (name, value) => {
    if (name === 'category' || name === 'exhibition' || name === 'pavilion') return named[name].get(value)
    const label = name === 'country' ? { text: formatCountry(ctx.locale, value), locale: ctx.locale } : null
    return { label, parent: null, depth: 0 }
  }
}

function toLabels(ctx: Ctx, rows: NamedRow[]): Map<string, FacetLabel> {
  return new Map(
    rows.map(({ value, parent, depth, sourceLocale, names }) => [
      value,
      { label: pickPhrase(names ?? [], 'name', ctx.locale, sourceLocale ?? undefined), parent, depth },
    ]),
  )
}

/** Inside one exhibition only its own pavilions are offered. */
function belongs(name: FacetName, value: string, filters: SearchFilters): boolean {
  return name !== 'pavilion' || filters.exhibition === undefined || value.startsWith(`${filters.exhibition}/`)
}

function isSelected(name: FacetName, value: string, filters: SearchFilters): boolean {
  const chosen = filters[name]
  if (name === 'pavilion') return filters.pavilion?.includes(value.slice(value.indexOf('/') + 1)) ?? false
  return Array.isArray(chosen) ? chosen.some((one) => one === value) : chosen !== undefined && String(chosen) === value
}

async function listCategories(ctx: Ctx, ids: string[]): Promise<NamedRow[]> {
  if (ids.length === 0) return []
  return ctx.db.$queryRaw<NamedRow[]>`
    SELECT c.id AS value, c."parentId" AS parent, greatest(cardinality(c.path) - 1, 0) AS depth, NULL AS "sourceLocale",
      (SELECT json_agg(json_build_object('locale', locale, 'name', name)) FROM category_translation
        WHERE "categoryId" = c.id) AS names
    FROM category c WHERE c.id = ANY(${ids}::text[])`
}

async function listExhibitions(ctx: Ctx, slugs: string[]): Promise<NamedRow[]> {
  if (slugs.length === 0) return []
  return ctx.db.$queryRaw<NamedRow[]>`
    SELECT f.slug AS value, NULL AS parent, 0 AS depth, f."sourceLocale"::text,
      (SELECT json_agg(json_build_object('locale', locale, 'name', name)) FROM exhibition_translation
        WHERE "exhibitionId" = f.id) AS names
    FROM exhibition f WHERE f.slug = ANY(${slugs}::text[]) AND f.status <> 'DRAFT'`
}

async function listPavilions(ctx: Ctx, values: string[]): Promise<NamedRow[]> {
  if (values.length === 0) return []
  return ctx.db.$queryRaw<NamedRow[]>`
    SELECT f.slug || '/' || v.slug AS value, NULL AS parent, 0 AS depth, f."sourceLocale"::text,
      (SELECT json_agg(json_build_object('locale', locale, 'name', name)) FROM pavilion_translation
        WHERE "pavilionId" = v.id) AS names
    FROM pavilion v JOIN exhibition f ON f.id = v."exhibitionId" AND f.status <> 'DRAFT'
    WHERE f.slug = ANY(${values.map((value) => value.slice(0, value.indexOf('/')))}::text[])
      AND f.slug || '/' || v.slug = ANY(${values}::text[])`
}
