import { stems } from './english.ts'

const END_OF_HEAD = /\s(?:with|for|in|from|by|w\/|featuring|including)\s|\s?[,(|/:;]\s?|\s[-–—]\s/i

/** What a title names before it says what it is made of, meant for or packed in. */
export function headSegment(title: string): string {
  const trimmed = title.trim()
  const end = trimmed.slice(3).search(END_OF_HEAD)
  return end < 0 ? trimmed : trimmed.slice(0, end + 3)
}

export interface TitleStems {
  /** All stems in order. */
  all: string[]
  /** How many of them stand in the head segment. */
  headLength: number
}

const SELLING = new Set(
  stems(
    'bulk wholesale oem odm export grade class quality premium standard size purity flexitank assorted custom customized',
  ),
)
const PACKING = new Set(stems('bag sack carton box case tin can bottle jar pet pack packet pouch drum barrel pallet'))

/** A segment that ends in a number or a measure is not yet the head: "Oak 12 in, round table". */
export function titleStems(title: string): TitleStems {
  const head = stems(headSegment(title))
  const all = stems(title)
  return { all, headLength: Math.max(1, Math.min(withoutTerms(head), all.length)) }
}

/** "Basmati rice 25 kg bags" and "black tea grade 1 bulk" name rice and tea: what says how it is sold stands behind. */
function withoutTerms(head: string[]): number {
  let end = head.length
  for (;;) {
    let at = end - 1
    while (at > 0 && /\d/.test(head[at] ?? '')) at -= 1
    const word = head[at] ?? ''
    const isPacking = at === end - 1 && PACKING.has(word) && /\d/.test(head[at - 1] ?? '')
    if (at < 1 || (!SELLING.has(word) && !isPacking)) return end
    end = at
  }
}

/** The last word of the head segment that is not a number; "red wine 2019" is about wine. */
export function headNoun({ all, headLength }: TitleStems): string | undefined {
  for (let at = headLength - 1; at >= 0; at -= 1) {
    const word = all[at]
    if (word !== undefined && !/\d/.test(word)) return word
  }
  return all[headLength - 1]
}
