import type { Interpretation } from '#app/core/search-port.ts'
import type { Script } from '../analysis/script.ts'
import type { WantedWord } from '../statistics/postings.ts'

/** One way to understand the query: English stems, and how much less likely than the best way it is. */
export interface Reading {
  stems: string[]
  /** Position of the word that names the thing. */
  head: number
  /** Logarithm; 0 for the best reading. */
  logWeight: number
  phrase: string
}

/** A question to the engine; the lists of all of them are merged and ranked anew. */
export interface SubQuery {
  /** A space at its end says that the last word is whole; without one it may be the beginning of a longer word. */
  text: string
  fields: string[] | null
  /** Which words may be missing: none, or the last ones. */
  matching: 'all' | 'last'
  limit: number
  locales?: string[]
  /** Narrows this question alone. */
  only?: { country?: string; hs?: string[]; category?: string[] }
}

export interface Plan {
  script: Script
  text: string
  readings: Reading[]
  /** Chinese words of the query, longest first, and the query itself in simplified characters. */
  chinese: { text: string; words: string[] } | null
  /** Stems in the language of the query, for titles in that language. */
  native: string[]
  country: string | null
  hs: string | null
  /** Customs headings whose text says what the query says. */
  headings: string[]
  /** Categories that are called like the query. */
  categories: string[]
  /** What the engine is asked: listings that have every word. */
  questions: SubQuery[]
  /** What listings that lack some of the words are looked up by, in the catalogue's own counts. */
  wanted: WantedWord[]
  /** What counts as a match when there are more of them than are ranked. */
  broad: SubQuery
  interpretedAs: Interpretation
}
