import { pavilionsOf, type SearchFilters } from '#app/core/search-port.ts'
import type { SubQuery } from '../pipelines/plan.ts'
import { hsDigits } from './meilisearch-filter.ts'

/** Collects the values of a statement; the text only ever holds their numbers. */
export interface Parameters {
  values: unknown[]
  add(value: unknown): string
}

export function createParameters(): Parameters {
  const values: unknown[] = []
  return {
    values,
    add(value) {
      values.push(value)
      return `$${values.length}`
    },
  }
}

/** The same conditions as Meilisearch gets; `true` when there are none. */
export function toCondition(filters: SearchFilters, parameters: Parameters, only?: SubQuery['only']): string {
  const { add } = parameters
  const conditions: string[] = []
  const oneOf = (column: string, values: readonly string[] | undefined) => {
    if (values && values.length > 0) conditions.push(`${column} = ANY(${add(values)}::text[])`)
  }
  const overlaps = (column: string, values: readonly string[] | undefined) => {
    if (values && values.length > 0) conditions.push(`${column} && ${add(values)}::text[]`)
  }
  const codes = (values: readonly string[] | undefined) => {
    if (!values || values.length === 0) return
    conditions.push(
      `(${values.map((code) => `hs${hsDigits(code)} = ${add(code.slice(0, hsDigits(code)))}`).join(' OR ')})`,
    )
  }
  oneOf('kind::text', filters.kind)
  overlaps('"categoryPath"', filters.category)
  oneOf('country', filters.country)
  overlaps('certs', filters.certificate)
  overlaps('incoterms', filters.incoterm)
  oneOf('currency', filters.currency === undefined ? undefined : [filters.currency])
  overlaps('exhibitions', filters.exhibition === undefined ? undefined : [filters.exhibition])
  overlaps('pavilions', pavilionsOf(filters))
  codes(filters.hs)
  codes(only?.hs)
  overlaps('"categoryPath"', only?.category)
  oneOf('country', only?.country === undefined ? undefined : [only.country])
  if (filters.sample !== undefined) conditions.push(`sample = ${add(filters.sample)}`)
  if (filters.verified !== undefined) conditions.push(`verified = ${add(filters.verified)}`)
  if (filters.moqMax !== undefined) conditions.push(`moq <= ${add(filters.moqMax)}`)
  if (filters.priceMin !== undefined) conditions.push(`"priceMax" >= ${add(filters.priceMin)}`)
  if (filters.priceMax !== undefined) conditions.push(`"priceMin" <= ${add(filters.priceMax)}`)
  return conditions.length > 0 ? conditions.join(' AND ') : 'true'
}
