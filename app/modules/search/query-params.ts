import type { SearchRequest } from '#app/core/search-port.ts'

/** Filters that the page itself stands for, e.g. the exhibition whose products it lists. */
export type FixedFilter = 'exhibition' | 'kind'

const SINGLE = ['exhibition', 'moqMax', 'priceMin', 'priceMax', 'currency', 'sample', 'verified'] as const
const SEVERAL = ['kind', 'category', 'hs', 'country', 'pavilion', 'certificate', 'incoterm'] as const

/** The address of a search as it was understood; page one, because every link made of it changes the list. */
export function toSearchParams(query: SearchRequest, fixed: readonly FixedFilter[] = []): URLSearchParams {
  const params = new URLSearchParams()
  const isFree = (name: string): boolean => !fixed.some((one) => one === name)
  if (query.q !== '') params.set('q', query.q)
  if (query.exact) params.set('exact', 'true')
  for (const name of SEVERAL) {
    if (isFree(name)) for (const value of query.filters[name] ?? []) params.append(name, value)
  }
  for (const name of SINGLE) {
    const value = query.filters[name]
    if (isFree(name) && value !== undefined && value !== false) params.set(name, String(value))
  }
  if (query.sort !== 'relevance') params.set('sort', query.sort)
  return params
}

/** Each gives the link to the same search with one thing changed. */
export function withValue(params: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(params)
  next.set(name, value)
  return `?${next}`
}

export function withoutNames(params: URLSearchParams, names: readonly string[]): string {
  const next = new URLSearchParams(params)
  for (const name of names) next.delete(name)
  return `?${next}`
}

export function withoutValue(params: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(params)
  next.delete(name, value)
  return `?${next}`
}

export function withMore(params: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(params)
  if (!next.has(name, value)) next.append(name, value)
  return `?${next}`
}
