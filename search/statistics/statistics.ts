import { countOf } from './count-table.ts'
import { createCollector, type CatalogueCounts } from './collect.ts'
import { createForwardReader, idAt, type RankedListing } from './forward.ts'
import { hashOf } from './hash.ts'
import { createLooseFinder, type WantedWord } from './postings.ts'
import { similarWords } from './speller.ts'

/** What the pipelines ask about the catalogue. */
export interface Statistics {
  documents: number
  titleLength: number
  descriptionLength: number
  /** Listings whose title has the stem. */
  df(stem: string): number
  headDf(stem: string): number
  idf(stem: string): number
  /** Listings whose title has the 1–3 stems in a row. */
  phraseDf(stems: readonly string[]): number
  /** Listings whose head segment ends with the 1–3 stems. */
  phraseHeadDf(stems: readonly string[]): number
  /** Stems that begin so, at most `limit`. */
  withPrefix(prefix: string, limit: number): string[]
  /** Stems like this one, with the number of edits. */
  similar(stem: string): { stem: string; distance: number; df: number }[]
  /** Undefined while the listing is newer than the last count. */
  listing(id: string): RankedListing | undefined
  /** Ids of listings that have any of the words, those with the rarest and most of them first. */
  loosely(wanted: WantedWord[], limit: number): string[]
}

const PLACES_KNOWN = 20_000

export const EMPTY_COUNTS: CatalogueCounts = createCollector().finish()

export function toStatistics(counts: CatalogueCounts): Statistics {
  const words = counts.vocabulary ? counts.vocabulary.split('\n') : []
  const placeOf = createPlaceFinder(words)
  const df = (stem: string) => counts.df[placeOf(stem) ?? -1] ?? 0
  const headDf = (stem: string) => counts.headDf[placeOf(stem) ?? -1] ?? 0
  const findLoosely = createLooseFinder(counts.postings, counts.documents, placeOf)
  return {
    documents: counts.documents,
    titleLength: counts.titleLength,
    descriptionLength: counts.descriptionLength,
    df,
    headDf,
    idf: (stem) => Math.log(1 + (counts.documents - df(stem) + 0.5) / (df(stem) + 0.5)),
    phraseDf: (stems) =>
      stems.length === 1 ? df(stems[0] ?? '') : countOf(counts.grams, hashOf(stems.slice(0, 3).join(' '))),
    phraseHeadDf: (stems) => countOf(counts.headGrams, hashOf(stems.slice(-3).join(' '))),
    withPrefix: (prefix, limit) => prefixed(words, counts.df, prefix, limit),
    similar: (stem) =>
      [...similarWords(counts.speller, words, stem)].map(([id, distance]) => ({
        stem: words[id] ?? '',
        distance,
        df: counts.df[id] ?? 0,
      })),
    listing: createForwardReader(counts.forward, words),
    loosely: (wanted, limit) => findLoosely(wanted, limit).map((at) => idAt(counts.forward, at)),
  }
}

/**
 * The place of a word in the alphabet, remembered while it is asked for: a map of all words would take longer to make,
 * on the thread that answers readers, than all searches until the next count spend on looking.
 */
function createPlaceFinder(sorted: readonly string[]): (word: string) => number | undefined {
  const known = new Map<string, number | undefined>()
  return (word) => {
    if (known.has(word)) return known.get(word)
    const at = firstFrom(sorted, word)
    const place = sorted[at] === word ? at : undefined
    if (known.size >= PLACES_KNOWN) known.clear()
    known.set(word, place)
    return place
  }
}

/** Where the words that are `word` or come after it begin. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

function prefixed(sorted: readonly string[], df: Uint32Array, prefix: string, limit: number): string[] {
  const found: string[] = []
  for (
    let at = firstFrom(sorted, prefix);
    at < sorted.length && found.length < limit && sorted[at]?.startsWith(prefix);
    at += 1
  )
    if (df[at] !== 0) found.push(sorted[at] ?? '')
  return found
}
