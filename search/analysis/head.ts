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

/** A segment that ends in a number or a measure is not yet the head: "Oak 12 in, round table". */
export function titleStems(title: string): TitleStems {
  const head = stems(headSegment(title))
  const all = stems(title)
  return { all, headLength: Math.max(1, Math.min(head.length, all.length)) }
}

/** The last word of the head segment that is not a number; "red wine 2019" is about wine. */
export function headNoun({ all, headLength }: TitleStems): string | undefined {
  for (let at = headLength - 1; at >= 0; at -= 1) {
    const word = all[at]
    if (word !== undefined && !/\d/.test(word)) return word
  }
  return all[headLength - 1]
}
