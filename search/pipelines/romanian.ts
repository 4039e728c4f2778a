import { words as wordsOf } from '../analysis/english.ts'
import { romanianStems } from '../analysis/romanian.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Statistics } from '../statistics/statistics.ts'
import { cutWords } from './cut-words.ts'
import type { Reading } from './plan.ts'
import { translate } from './slots.ts'

const TRANSLATIONS = 3

/** Romanian in English, the noun in front as the head; nothing unless every word of the text is known. */
export function readRomanian(text: string, { lexicon }: Knowledge, statistics: Statistics): Reading[] {
  const words = wordsOf(text)
  const stems = romanianStems(text)
  const slots = cutWords(words, (from, to) => lexicon.romanian(stems.slice(from, to).join(' ')), statistics)
  const known = slots.reduce((count, slot) => count + slot.text.split(' ').length, 0)
  const [noun, ...others] = slots.filter((slot) => slot.senses.length > 0)
  if (!noun || known < words.length) return []
  return translate([...others, noun], others.length, statistics, TRANSLATIONS)
}
