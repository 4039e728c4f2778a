import type { RankedListing } from '../statistics/forward.ts'
import type { QueryTerms } from './terms.ts'

// Measured on two catalogues with human relevance labels.
const TITLE = 8
const RELATED = 0.3
const TITLE_B = 0.2
const RELATED_B = 0.7
const K1 = 2
const COVERAGE = 4
const PHRASE = 1.2
const HEAD = 0.6
const HEAD_SHARE = 0.6
/** A word found in brand or exhibitor instead of the title. */
const NAME_WORTH = 0.8
/** A word behind the head segment: linseed in big bags is no bag. */
const TAIL_WORTH = 0.8
const RELATED_WORTH = 0.25

export interface Lengths {
  titleLength: number
  descriptionLength: number
}

/** How well a title answers one reading: 0 when no word of it is there. */
export function scoreText(terms: QueryTerms, listing: RankedListing, title: string[], lengths: Lengths): number {
  const { reading, idf, totalIdf, variants } = terms
  const count = reading.stems.length
  const frequency = new Float64Array(count)
  const worth = new Float64Array(count)
  const firstAt = new Int32Array(count).fill(-2)
  const headLength = title === listing.titles ? listing.headLength : title.length
  for (const [at, word] of title.entries()) {
    for (const variant of variants.get(word) ?? []) {
      const value = at < headLength ? variant.worth : variant.worth * TAIL_WORTH
      frequency[variant.term]! += value
      if (value > worth[variant.term]!) worth[variant.term] = value
      if (firstAt[variant.term] === -2) firstAt[variant.term] = at
    }
  }
  const titleNorm = 1 - TITLE_B + (TITLE_B * title.length) / lengths.titleLength
  // what is told about a listing is looked at only for words that its title lacks
  const told = worth.includes(0) ? listing.related : []
  const relatedNorm = 1 - RELATED_B + (RELATED_B * told.length) / Math.max(1, lengths.descriptionLength)
  let bm25 = 0
  let covered = 0
  for (let term = 0; term < count; term += 1) {
    const stem = reading.stems[term] ?? ''
    const related = told.includes(stem) ? 1 : 0
    if (worth[term] === 0 && listing.names.includes(stem)) {
      worth[term] = NAME_WORTH
      frequency[term] = NAME_WORTH
    }
    const weighted = (TITLE * frequency[term]!) / titleNorm + (RELATED * related) / relatedNorm
    bm25 += idf[term]! * (weighted / (K1 + weighted))
    covered += idf[term]! * Math.max(worth[term]!, related * RELATED_WORTH)
  }
  if (covered === 0) return 0
  const coverage = covered / totalIdf
  return (
    bm25 / totalIdf +
    COVERAGE * coverage ** 2 +
    PHRASE * (count === 1 ? worth[0]! : phraseShare(firstAt)) +
    HEAD * headMatch(terms, listing, title) +
    HEAD_SHARE * headShare(terms, listing, title)
  )
}

/** Share of neighbouring query words that are neighbours in the title too. */
function phraseShare(firstAt: Int32Array): number {
  if (firstAt.length < 2) return 0
  let together = 0
  for (let term = 0; term + 1 < firstAt.length; term += 1) {
    const at = firstAt[term] ?? -2
    if (at >= 0 && firstAt[term + 1] === at + 1) together += 1
  }
  return together / (firstAt.length - 1)
}

/** Share of the title's head segment that the query names: "gloves" is about gloves more than "cricket batting gloves". */
function headShare({ variants }: QueryTerms, listing: RankedListing, title: string[]): number {
  const length = title === listing.titles ? listing.headLength : title.length
  let named = 0
  for (let at = 0; at < length; at += 1) if (variants.has(title[at] ?? '')) named += 1
  return length === 0 ? 0 : named / length
}

/** What the query names is what the title names: a "seat bolt for toilet" is no toilet seat. */
function headMatch({ reading, variants }: QueryTerms, listing: RankedListing, title: string[]): number {
  const end = title === listing.titles ? listing.headLength : title.length
  for (let at = end - 1; at >= 0; at -= 1) {
    const word = title[at] ?? ''
    if (/\d/.test(word)) continue
    return variants.get(word)?.find(({ term }) => term === reading.head)?.worth ?? 0
  }
  return 0
}
