import type { WantedWord } from '../statistics/postings.ts'
import type { Plan } from './plan.ts'

const HEAD = 1
const QUALITY = 0.75
const NATIVE = 0.8
const CATEGORY = 1
/** Log weights of readings are sums over slots; halved they keep the second reading in sight. */
const SPREAD = 0.5
/** From this length on a Chinese word says as much as an English one. */
const WHOLE_HAN = 4

/** Every word the query may mean with how much it says; a word of several readings counts as in the likeliest. */
export function wantedWords({ readings, native, chinese, categories }: Plan): WantedWord[] {
  const weights = new Map<string, number>()
  const want = (word: string, weight: number): void => {
    if (weight > (weights.get(word) ?? 0)) weights.set(word, weight)
  }
  for (const { stems, head, logWeight } of readings) {
    const likely = Math.exp(SPREAD * logWeight)
    for (const [at, stem] of stems.entries()) {
      want(stem, likely * (at === head ? HEAD : QUALITY))
      const next = stems[at + 1]
      // "head board" and "bees wax" are also written in one word
      if (next !== undefined) for (const joined of [stem + next, `${stem}s${next}`]) want(joined, likely)
    }
  }
  for (const stem of native) want(stem, NATIVE)
  for (const word of chinese?.words ?? []) want(word, Math.min(1, word.length / WHOLE_HAN))
  // what stands in a category called like the query answers it, whatever its title says
  for (const id of categories) want(id, CATEGORY)
  return [...weights].map(([word, weight]) => ({ word, weight }))
}
