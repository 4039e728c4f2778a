import type { Lexicon } from '../lexicon/lexicon.ts'

const LONGEST = 6
/** The characters of the basic plane; the rare ones beyond are pairs that a cut could tear. */
const HAN_RUN = /[\u3400-\u9fff\uf900-\ufaff]+/g

/** Every dictionary word inside a Chinese text and the text's own pairs of characters: 红葡萄酒 also gives 葡萄酒. */
export function cutForSearch(text: string, lexicon: Lexicon): string[] {
  const found = new Set<string>()
  for (const run of text.match(HAN_RUN) ?? []) {
    if (run.length <= LONGEST) found.add(run)
    for (let from = 0; from < run.length; from += 1) {
      for (let length = 2; length <= LONGEST && from + length <= run.length; length += 1) {
        const piece = run.slice(from, from + length)
        if (length === 2 || lexicon.hasChinese(piece)) found.add(piece)
      }
    }
    if (run.length === 1) found.add(run)
  }
  return [...found]
}

/** Pairs of neighbouring characters: the measure by which two Chinese labels resemble each other. */
export function characterPairs(text: string): Set<string> {
  const han = text.replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '')
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < han.length; at += 1) pairs.add(han.slice(at, at + 2))
  if (han.length === 1) pairs.add(han)
  return pairs
}
