import { urduWords } from '../analysis/urdu.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Statistics } from '../statistics/statistics.ts'
import { cutWords } from './cut-words.ts'
import type { Reading } from './plan.ts'
import { translate } from './slots.ts'

const TRANSLATIONS = 3

/** Urdu in English: like English, it names the thing last. */
export function readUrdu(text: string, { lexicon }: Knowledge, statistics: Statistics): Reading[] {
  const words = urduWords(text)
  const slots = cutWords(words, (from, to) => lexicon.urdu(words.slice(from, to).join(' ')), statistics)
  const meaningful = slots.filter((slot) => slot.senses.length > 0)
  return translate(meaningful, meaningful.length - 1, statistics, TRANSLATIONS)
}
