import type { Locale } from '#app/core/locale.ts'
import type { Suggestion } from '#app/core/search-port.ts'
import { fold } from '../analysis/fold.ts'
import { toSimplified } from '../analysis/simplified.ts'
import { labelsOf, type CategoryNames } from '../categories.ts'

interface Entry {
  id: string
  depth: number
  names: CategoryNames['names']
  labels: string[]
}

export type CategorySuggester = (q: string, locale: Locale, limit: number) => Suggestion[]

/** Finds categories by the beginning of any word of their names in any language; Chinese anywhere in the name. */
export function createCategorySuggester(categories: Iterable<CategoryNames>): CategorySuggester {
  const entries: Entry[] = [...categories].map(({ id, path, names }) => ({
    id,
    depth: path.length,
    names,
    labels: Object.values(names).flatMap(labelsOf).map(fold),
  }))

  return (q, locale, limit) => {
    const typed = fold(toSimplified(q)).trim()
    if (typed === '') return []
    return entries
      .map((entry) => ({ entry, rank: Math.max(...entry.labels.map((label) => rankOf(label, typed)), 0) }))
      .filter(({ rank }) => rank > 0)
      .sort((a, b) => b.rank - a.rank || a.entry.depth - b.entry.depth)
      .slice(0, limit)
      .map(({ entry }) => ({ kind: 'category', id: entry.id, text: entry.names[locale] ?? entry.names.en ?? entry.id }))
  }
}

function rankOf(label: string, typed: string): number {
  if (label === typed) return 4
  if (label.startsWith(typed)) return 3
  if (label.includes(` ${typed}`) || label.includes(`-${typed}`)) return 2
  return /\p{Script=Han}/u.test(typed) && label.includes(typed) ? 1 : 0
}
