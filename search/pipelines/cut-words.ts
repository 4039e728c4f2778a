import type { Sense } from '../lexicon/lexicon.ts'
import type { Statistics } from '../statistics/statistics.ts'
import { senseScore, type Slot } from './slots.ts'

const LONGEST_KEY = 4

/** The words in the longest phrases that are known, those of the catalogue before others; unknown words are left out. */
export function cutWords(
  words: string[],
  sensesOf: (from: number, to: number) => Sense[] | null,
  statistics: Statistics,
): Slot[] {
  const best: { score: number; from: number; slot: Slot | null }[] = [{ score: 0, from: 0, slot: null }]
  for (let to = 1; to <= words.length; to += 1) {
    best[to] = { score: best[to - 1]?.score ?? 0, from: to - 1, slot: null }
    for (let from = Math.max(0, to - LONGEST_KEY); from < to; from += 1) {
      const senses = sensesOf(from, to)
      if (!senses) continue
      const score = (best[from]?.score ?? 0) + (to - from) ** 2 * evidence(senses, statistics)
      if (score > (best[to]?.score ?? 0))
        best[to] = { score, from, slot: { text: words.slice(from, to).join(' '), senses } }
    }
  }
  const slots: Slot[] = []
  for (let at = words.length; at > 0; at = best[at]?.from ?? 0) {
    const slot = best[at]?.slot
    if (slot) slots.unshift(slot)
  }
  return slots
}

function evidence(senses: Sense[], statistics: Statistics): number {
  if (senses.some((sense) => statistics.phraseDf(sense.stems) > 0)) return 1
  return senses.some((sense) => senseScore(sense, statistics) > -2) ? 0.7 : 0.2
}
