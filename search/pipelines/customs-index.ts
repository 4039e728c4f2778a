import { russianStems } from '../analysis/russian.ts'
import type { SortedLines } from '../lexicon/sorted-lines.ts'

export interface CustomsMatch {
  code: string
  /** 0–1: how much of the query the heading's text contains. */
  share: number
}

/** Customs headings by the words of their Russian text: they name what dictionaries leave out, феррохром and минтай. */
export interface CustomsIndex {
  matching(stems: string[], limit: number): CustomsMatch[]
}

const ENOUGH = 0.99

export function createCustomsIndex(texts: SortedLines): CustomsIndex {
  const byStem = new Map<string, number[]>()
  const codes: { code: string; size: number }[] = []
  texts.forEach((code, text) => {
    // chapters of two digits are too wide to stand for a word
    if (code.length < 4) return
    const stems = new Set(russianStems(text))
    for (const stem of stems) {
      const postings = byStem.get(stem)
      if (postings) postings.push(codes.length)
      else byStem.set(stem, [codes.length])
    }
    codes.push({ code, size: stems.size })
  })

  return {
    matching(stems, limit) {
      const wanted = [...new Set(stems)]
      const found = new Map<number, number>()
      for (const stem of wanted) for (const id of byStem.get(stem) ?? []) found.set(id, (found.get(id) ?? 0) + 1)
      return [...found]
        .map(([id, count]) => ({ code: codes[id]?.code ?? '', share: count / wanted.length, size: codes[id]?.size ?? 0 }))
        .filter(({ share }) => share >= ENOUGH)
        .sort((a, b) => a.size - b.size)
        .slice(0, limit)
        .map(({ code, share }) => ({ code, share }))
    },
  }
}
