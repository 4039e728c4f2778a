import { stems as stemsOf } from '../analysis/english.ts'
import { headNoun, titleStems } from '../analysis/head.ts'
import type { Statistics } from '../statistics/statistics.ts'
import type { Reading, SubQuery } from './plan.ts'
import { correctSpelling, splitCompound } from './spelling.ts'

const STEMS = ['stems', 'title', 'stems_orig', 'brand', 'exhibitor']

export interface LatinReading {
  readings: Reading[]
  corrected: string | null
}

/** English and every other query in Latin letters: as typed, or as the catalogue spells it. */
export function readLatin(
  text: string,
  statistics: Statistics,
  exact: boolean,
  isEnglish: (stem: string) => boolean,
): LatinReading {
  const typed = stemsOf(text)
  if (typed.length === 0) return { readings: [], corrected: null }
  const spelled = exact ? { stems: typed, changed: false } : correctSpelling(typed, statistics, isEnglish)
  const readings = [toReading(spelled.stems, text, 0)]
  const apart = exact ? null : apartReading(spelled.stems, text, statistics)
  if (apart) readings.push(apart)
  return { readings, corrected: spelled.changed ? spelled.stems.join(' ') : null }
}

/** "bookshelf" where most of the catalogue writes "book shelf". */
function apartReading(stems: string[], text: string, statistics: Statistics): Reading | null {
  const apart = stems.flatMap((stem) => {
    if (stem.length < 7 || /\d/.test(stem)) return [stem]
    const parts = splitCompound(stem, statistics)
    return parts && statistics.phraseDf(parts) > statistics.df(stem) ? parts : [stem]
  })
  return apart.length > stems.length ? toReading(apart, text, -0.1) : null
}

export function toReading(stems: string[], phrase: string, logWeight: number): Reading {
  const head = headNoun(titleStems(phrase))
  const at = head === undefined ? -1 : stems.lastIndexOf(head)
  return { stems, phrase, logWeight, head: at < 0 ? stems.length - 1 : at }
}

/** Every word in title, brand or company; the last one at least begun where the catalogue has no such word. */
export function askLatin({ stems }: Reading, statistics: Statistics): SubQuery {
  const isWhole = statistics.df(stems.at(-1) ?? '') > 0
  return { text: stems.join(' ') + (isWhole ? ' ' : ''), fields: STEMS, matching: 'all', limit: 150 }
}
