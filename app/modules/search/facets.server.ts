import type { Ctx } from '#app/core/ctx.ts'
import type { Locale } from '#app/core/locale.ts'
import { pavilionsOf, type FacetName, type SearchFilters, type SearchOutcome } from '#app/core/search-port.ts'
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

type NamedFacet = 'category' | 'exhibition' | 'pavilion'

interface NamedRow {
  facet: NamedFacet
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

/** Loads the names of every category, exhibition and pavilion among the values in one query. */
export async function loadLabels(ctx: Ctx, valuesOf: (name: FacetName) => string[]): Promise<LabelsOf> {
  const rows = await listNamed(ctx, valuesOf('category'), valuesOf('exhibition'), valuesOf('pavilion'))
  const named = new Map(rows.map((row) => [`${row.facet} ${row.value}`, toLabel(ctx, row)]))
  return (name, value) => {
    if (name === 'category' || name === 'exhibition' || name === 'pavilion') return named.get(`${name} ${value}`)
    const label = name === 'country' ? { text: formatCountry(ctx.locale, value), locale: ctx.locale } : null
    return { label, parent: null, depth: 0 }
  }
}

function toLabel(ctx: Ctx, { names, sourceLocale, parent, depth }: NamedRow): FacetLabel {
  return { label: pickPhrase(names ?? [], 'name', ctx.locale, sourceLocale ?? undefined), parent, depth }
}

/** Inside one exhibition only its own pavilions are offered. */
function belongs(name: FacetName, value: string, filters: SearchFilters): boolean {
  return name !== 'pavilion' || filters.exhibition === undefined || value.startsWith(`${filters.exhibition}/`)
}

function isSelected(name: FacetName, value: string, filters: SearchFilters): boolean {
  const chosen = filters[name]
  if (name === 'pavilion') return pavilionsOf(filters)?.includes(value) ?? false
  return Array.isArray(chosen) ? chosen.some((one) => one === value) : chosen !== undefined && String(chosen) === value
}

async function listNamed(
  ctx: Ctx,
  categories: string[],
  exhibitions: string[],
  pavilions: string[],
): Promise<NamedRow[]> {
  if (categories.length + exhibitions.length + pavilions.length === 0) return []
  const hosts = pavilions.map((value) => value.slice(0, value.indexOf('/')))
  return ctx.db.$queryRaw<NamedRow[]>`
    SELECT 'category' AS facet, c.id AS value, c."parentId" AS parent, greatest(cardinality(c.path) - 1, 0) AS depth,
      NULL AS "sourceLocale", (SELECT json_agg(json_build_object('locale', locale, 'name', name))
        FROM category_translation WHERE "categoryId" = c.id) AS names
    FROM category c WHERE c.id = ANY(${categories}::text[])
    UNION ALL
    SELECT 'exhibition', f.slug, NULL, 0, f."sourceLocale"::text,
      (SELECT json_agg(json_build_object('locale', locale, 'name', name)) FROM exhibition_translation
        WHERE "exhibitionId" = f.id)
    FROM exhibition f WHERE f.slug = ANY(${exhibitions}::text[]) AND f.status <> 'DRAFT'
    UNION ALL
    SELECT 'pavilion', f.slug || '/' || v.slug, NULL, 0, f."sourceLocale"::text,
      (SELECT json_agg(json_build_object('locale', locale, 'name', name)) FROM pavilion_translation
        WHERE "pavilionId" = v.id)
    FROM pavilion v JOIN exhibition f ON f.id = v."exhibitionId" AND f.status <> 'DRAFT'
    WHERE f.slug = ANY(${hosts}::text[]) AND f.slug || '/' || v.slug = ANY(${pavilions}::text[])`
}
