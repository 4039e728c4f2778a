import { stems as stemsOf } from '../analysis/english.ts'
import type { Statistics } from '../statistics/statistics.ts'

const MOST = 3

/** The query with each word that the catalogue lacks replaced by one that it has, most frequent first. */
export function wordsAlike(q: string, statistics: Statistics): string[] {
  const stems = stemsOf(q)
  const found = stems.flatMap((stem, at) => {
    if (statistics.df(stem) > 0) return []
    return statistics.similar(stem).map(({ stem: near, df }) => ({ text: stems.with(at, near).join(' '), df }))
  })
  return [...new Set(found.sort((a, b) => b.df - a.df).map(({ text }) => text))].slice(0, MOST)
}
