import type { ForwardIndex } from './forward.ts'
import { compact, type Numbers } from './number-list.ts'

/** Which listings have a word: in their names and labels, or only in what is told about them. */
export interface Postings {
  named: PostingList
  told: PostingList
}

interface PostingList {
  /** Where the listings of each word of the vocabulary begin in `listings`; one more for the end. */
  starts: Uint32Array<ArrayBuffer>
  /** Places of listings in the forward index, ascending for each word. */
  listings: Numbers
}

/** A word of a query with how much it says, from 0 to 1. */
export interface WantedWord {
  word: string
  weight: number
}

/** Places in `toFields`; the categories by their identifiers. */
const NAMING = new Set([0, 1, 2, 4, 6, 7, 8, 11])
const TELLING = new Set([3, 5])
/** A word of the description or customs text against one of the title. */
const TOLD_WORTH = 0.3

export function buildPostings(forward: ForwardIndex, words: number): Postings {
  const seen = new Uint32Array(words)
  return {
    named: buildList(forward, words, (visit) => eachWord(forward, NAMING, seen, visit)),
    told: buildList(forward, words, (visit) => eachWord(forward, TELLING, seen, visit)),
  }
}

type Visit = (word: number, listing: number) => void

/** Counted first and then filled, so that no list ever grows. */
function buildList({ starts: { length } }: ForwardIndex, words: number, each: (visit: Visit) => void): PostingList {
  const starts = new Uint32Array(words + 1)
  if (length === 0) return { starts, listings: new Uint32Array() }
  each((word) => (starts[word + 1] = (starts[word + 1] ?? 0) + 1))
  for (let word = 0; word < words; word += 1) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0)
  const next = starts.slice()
  const listings = new Uint32Array(starts[words] ?? 0)
  each((word, listing) => {
    const at = next[word] ?? 0
    listings[at] = listing
    next[word] = at + 1
  })
  return { starts, listings: compact(listings) }
}

/** Every word of these fields once for each listing; `seen` holds the last listing of each word, counted from 1. */
function eachWord({ starts, numbers }: ForwardIndex, fields: Set<number>, seen: Uint32Array, visit: Visit): void {
  seen.fill(0)
  for (let listing = 0; listing < starts.length; listing += 1) {
    const end = starts[listing + 1] ?? numbers.length
    let field = 0
    for (let at = starts[listing] ?? 0; at < end; field += 1) {
      const last = at + (numbers[at] ?? 0)
      for (at += 1; at <= last; at += 1) {
        const word = numbers[at] ?? 0
        if (!fields.has(field) || seen[word] === listing + 1) continue
        seen[word] = listing + 1
        visit(word, listing)
      }
    }
  }
}

/** Finds the listings that have most of what is wanted, rare words before frequent ones; places in the forward index. */
export function createLooseFinder(
  { named, told }: Postings,
  documents: number,
  numberOf: (word: string) => number | undefined,
): (wanted: WantedWord[], limit: number) => number[] {
  const scores = new Float32Array(documents)

  function add({ starts, listings }: PostingList, number: number, weight: number): Numbers {
    const found = listings.subarray(starts[number], starts[number + 1])
    const value = weight * Math.log(1 + (documents - found.length + 0.5) / (found.length + 0.5))
    for (const listing of found) scores[listing] = (scores[listing] ?? 0) + value
    return found
  }

  return (wanted, limit) => {
    const touched: Numbers[] = []
    for (const { word, weight } of wanted) {
      const number = numberOf(word)
      if (number === undefined) continue
      touched.push(add(named, number, weight), add(told, number, weight * TOLD_WORTH))
    }
    return takeBest(touched, scores, limit)
  }
}

/** Numbers sort many times faster than pairs: the score in steps of a thousandth, then the place, earlier ones first. */
const PLACES = 2 ** 24

/** Leaves `scores` empty for the next query. */
function takeBest(touched: Numbers[], scores: Float32Array, limit: number): number[] {
  const keys: number[] = []
  for (const listings of touched) {
    for (const listing of listings) {
      const score = scores[listing] ?? 0
      if (score === 0) continue
      keys.push(Math.ceil(score * 1_000) * PLACES + (PLACES - 1 - listing))
      scores[listing] = 0
    }
  }
  const sorted = Float64Array.from(keys).sort()
  return Array.from(sorted.subarray(-limit).reverse(), (key) => PLACES - 1 - (key % PLACES))
}
