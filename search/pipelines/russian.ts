import { russianStem, russianWords } from '../analysis/russian.ts'
import { stems as stemsOf } from '../analysis/english.ts'
import type { Sense } from '../lexicon/lexicon.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Statistics } from '../statistics/statistics.ts'
import type { Reading } from './plan.ts'
import { cutWords } from './cut-words.ts'
import { translate, type Slot } from './slots.ts'
import { soundsLike } from './transliterate.ts'

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
  'гост',
  'изделие',
  'изделия',
])

/** Russian words in English: the longest known phrases first, the noun in front as the head. */
export function readRussian(text: string, knowledge: Knowledge, statistics: Statistics): Reading[] {
  const words = russianWords(text).filter((word) => !COMMERCE.has(word))
  const stems = words.map(russianStem)
  const known = cutWords(
    words,
    (from, to) => sensesOf(words.slice(from, to), stems.slice(from, to), knowledge, statistics),
    statistics,
  )
  const { slots, head } = inEnglishOrder(known)
  return translate(slots, head, statistics, TRANSLATIONS)
}

function sensesOf(words: string[], stems: string[], { lexicon }: Knowledge, statistics: Statistics): Sense[] | null {
  const single = words.length === 1 ? words[0] : undefined
  if (single !== undefined && /^[a-z0-9.]+$/.test(single))
    return [{ stems: stemsOf(single), phrase: single, weight: 2 }]
  const listed = lexicon.russian(stems.join(' ')) ?? lexicon.russian(stems.toReversed().join(' '))
  if (single === undefined || listed?.length === 0 || listed?.some((sense) => statistics.phraseDf(sense.stems) > 0))
    return listed
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
