import type { FacetName } from '#app/core/search-port.ts'
import type { Facets } from '../engines/engine.ts'
import type { Ranked } from './rank.ts'

/** Counts of the very listings that are shown. */
export function countFacets(ranked: Ranked[]): Facets {
  const facets: Facets = {}
  const count = (name: FacetName, value: string) => {
    const counts = (facets[name] ??= {})
    counts[value] = (counts[value] ?? 0) + 1
  }
  for (const { listing } of ranked) {
    count('kind', listing.kind)
    if (listing.country) count('country', listing.country)
    for (const code of listing.facet('hs')) if (code.length === 4) count('hs', code)
    for (const name of ['category', 'certificate', 'incoterm', 'exhibition', 'pavilion'] as const) {
      for (const value of listing.facet(name)) count(name, value)
    }
    for (const name of ['sample', 'verified'] as const) count(name, listing.facet(name).length > 0 ? 'true' : 'false')
  }
  return facets
}
