import type { SortedLines } from '../lexicon/sorted-lines.ts'

/** Customs headings by the words of their Russian text: they name what dictionaries leave out. */
export interface CustomsIndex {
  /** Codes whose text has all the stems, shortest text first. */
  matching(stems: string[], limit: number): string[]
}

export function createCustomsIndex(byStem: SortedLines): CustomsIndex {
  return {
    matching(stems, limit) {
      const lists = [...new Set(stems)].map((stem) => byStem.find(stem)?.split(' ') ?? [])
      const [first = [], ...others] = lists.sort((a, b) => a.length - b.length)
      return first.filter((code) => others.every((list) => list.includes(code))).slice(0, limit)
    },
  }
}
