import { pavilionsOf, type SearchFilters } from '#app/core/search-port.ts'
import type { SubQuery } from '../pipelines/plan.ts'

/** The one way a value gets into a filter: always quoted, so that India's IN is no keyword. */
export function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`
}

function oneOf(field: string, values: readonly string[] | undefined): string[] {
  if (!values || values.length === 0) return []
  return [`${field} IN [${values.map(quote).join(', ')}]`]
}

/** Conditions joined by AND; inner arrays, as Meilisearch has it, by OR. */
export function toFilter(filters: SearchFilters, only?: SubQuery['only']): (string | string[])[] {
  return [
    ...oneOf('kind', filters.kind),
    ...oneOf('categoryPath', filters.category),
    ...oneOf('country', filters.country),
    ...oneOf('certs', filters.certificate),
    ...oneOf('incoterms', filters.incoterm),
    ...oneOf('currency', filters.currency === undefined ? undefined : [filters.currency]),
    ...oneOf('exhibitions', filters.exhibition === undefined ? undefined : [filters.exhibition]),
    ...oneOf('pavilions', pavilionsOf(filters)),
    ...hsConditions(filters.hs),
    ...hsConditions(only?.hs),
    ...oneOf('categoryPath', only?.category),
    ...oneOf('country', only?.country === undefined ? undefined : [only.country]),
    ...(filters.sample === undefined ? [] : [`sample = ${filters.sample}`]),
    ...(filters.verified === undefined ? [] : [`verified = ${filters.verified}`]),
    ...(filters.moqMax === undefined ? [] : [`moq <= ${filters.moqMax}`]),
    ...(filters.priceMin === undefined ? [] : [`priceMax >= ${filters.priceMin}`]),
    ...(filters.priceMax === undefined ? [] : [`priceMin <= ${filters.priceMax}`]),
  ]
}

function hsConditions(codes: readonly string[] | undefined): string[][] {
  if (!codes || codes.length === 0) return []
  return [codes.map((code) => `hs${hsDigits(code)} = ${quote(code.slice(0, hsDigits(code)))}`)]
}

export function hsDigits(code: string): 2 | 4 | 6 {
  if (code.length >= 6) return 6
  return code.length >= 4 ? 4 : 2
}
