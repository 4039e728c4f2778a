import { russianStem, russianWords } from '../analysis/russian.ts'
import { stems as stemsOf } from '../analysis/english.ts'
import type { Sense } from '../lexicon/lexicon.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Statistics } from '../statistics/statistics.ts'
import type { Reading } from './plan.ts'
import { senseScore, translate, type Slot } from './slots.ts'
import { soundsLike } from './transliterate.ts'

const LONGEST_KEY = 4
const TRANSLATIONS = 4
const ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ых|их|ую|юю)$/
const COMMERCE = new Set([
  'оптом',
  'опт',
  'купить',
  'продажа',
  'поставка',
  'производитель',
  'экспорт',
  'импорт',
  'цена',
  'качественный',
  'товар',
  'изделие',
  'изделия',
])

/** Russian words in English: the longest known phrases first, the noun in front as the head. */
export function readRussian(text: string, knowledge: Knowledge, statistics: Statistics): Reading[] {
  const words = russianWords(text).filter((word) => !COMMERCE.has(word))
  const { slots, head } = cut(words, knowledge, statistics)
  return translate(slots, head, statistics, TRANSLATIONS)
}

function cut(words: string[], knowledge: Knowledge, statistics: Statistics): { slots: Slot[]; head: number } {
  const stems = words.map(russianStem)
  const best: { score: number; from: number; slot: Slot | null }[] = [{ score: 0, from: 0, slot: null }]
  for (let to = 1; to <= words.length; to += 1) {
    best[to] = { score: best[to - 1]?.score ?? 0, from: to - 1, slot: null }
    for (let from = Math.max(0, to - LONGEST_KEY); from < to; from += 1) {
      const senses = sensesOf(words.slice(from, to), stems.slice(from, to), knowledge, statistics)
      if (!senses) continue
      const known = evidence(senses, statistics)
      const score = (best[from]?.score ?? 0) + (to - from) ** 2 * known
      if (score > (best[to]?.score ?? 0))
        best[to] = { score, from, slot: { text: words.slice(from, to).join(' '), senses } }
    }
  }
  const slots: Slot[] = []
  for (let at = words.length; at > 0; at = best[at]?.from ?? 0) {
    const slot = best[at]?.slot
    if (slot) slots.unshift(slot)
  }
  return inEnglishOrder(slots)
}

function evidence(senses: Sense[], statistics: Statistics): number {
  if (senses.some((sense) => statistics.phraseDf(sense.stems) > 0)) return 1
  return senses.some((sense) => senseScore(sense, statistics) > -2) ? 0.7 : 0.2
}

function sensesOf(words: string[], stems: string[], { lexicon }: Knowledge, statistics: Statistics): Sense[] | null {
  const single = words.length === 1 ? words[0] : undefined
  if (single !== undefined && /^[a-z0-9.]+$/.test(single))
    return [{ stems: stemsOf(single), phrase: single, weight: 2 }]
  const listed = lexicon.russian(stems.join(' ')) ?? lexicon.russian(stems.toReversed().join(' '))
  if (single === undefined || listed?.some((sense) => statistics.phraseDf(sense.stems) > 0)) return listed
  const alike = soundsLike(single, statistics)
  const ofStem = alike.length > 0 ? alike : soundsLike(stems[0] ?? '', statistics)
  return ofStem.length > 0 ? [...ofStem, ...(listed ?? [])] : listed
}

/** "вино красное сухое" → red dry wine: English puts the head last, Russian the first word that is no adjective. */
function inEnglishOrder(slots: Slot[]): { slots: Slot[]; head: number } {
  const isModifier = ({ text }: Slot) => !text.includes(' ') && (ADJECTIVE.test(text) || /^[a-z0-9.]+$/.test(text))
  const head = slots.findIndex((slot) => !isModifier(slot))
  const noun = slots[head]
  if (!noun) return { slots, head: slots.length - 1 }
  return { slots: [...slots.filter((slot) => slot !== noun), noun], head: slots.length - 1 }
}
