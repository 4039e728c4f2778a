import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stems } from '../analysis/english.ts'
import { fold } from '../analysis/fold.ts'
import { romanianStems } from '../analysis/romanian.ts'
import { russianStems } from '../analysis/russian.ts'
import { urduWords } from '../analysis/urdu.ts'
import { readData } from './read-data.ts'
import { sortedLines } from './sorted-lines.ts'

export interface Sense {
  /** English stems, in order. */
  stems: string[]
  phrase: string
  weight: number
}

/** Chinese and Russian words in English, and back for the words written into the index. */
export interface Lexicon {
  /** Senses of a Chinese word; empty when it carries no meaning of its own, null when unknown. */
  chinese(word: string): Sense[] | null
  hasChinese(word: string): boolean
  /** Senses of Russian stems joined by spaces. */
  russian(stems: string): Sense[] | null
  /** Senses of folded Romanian stems joined by spaces, and of Urdu words. */
  romanian(stems: string): Sense[] | null
  urdu(words: string): Sense[] | null
  /** Chinese words for English stems joined by spaces, best first. */
  toChinese(stems: string): string[]
}

export interface ExtraSense {
  key: string
  phrase: string
  weight: number
}

/** `extra` are the category names: they know the goods of the fair better than any dictionary. */
export function loadLexicon(extra: { chinese: ExtraSense[]; russian: ExtraSense[] }): Lexicon {
  const dictionary = sortedLines(readData('zh-en'))
  const inverted = sortedLines(readData('en-zh'))
  const mueller = sortedLines(readData('ru-en'))
  const hand = readTradeWords('zh')
  const trade = group([...hand, ...extra.chinese], fold)
  const romanian = group(readTradeWords('ro'), (key) => romanianStems(key).join(' '))
  const urdu = group(readTradeWords('ur'), (key) => urduWords(key).join(' '))
  const russian = group([...readTradeWords('ru'), ...extra.russian], (key) => russianStems(key).join(' '))
  const backwards = new Map<string, string[]>()
  for (const { key, phrase } of [...extra.chinese, ...hand.filter((sense) => sense.isFirst && sense.weight > 0)]) {
    const english = stems(phrase).join(' ')
    backwards.set(english, [...(backwards.get(english) ?? []), key])
  }

  return {
    chinese(word) {
      const byHand = trade.get(word)
      const listed = dictionary.find(word)
      if (byHand === undefined) return listed === undefined ? null : parse(listed)
      const meant = meaning(byHand)
      return listed === undefined || meant.length === 0 ? meant : merge(meant, parse(listed))
    },
    hasChinese: (word) => trade.has(word) || dictionary.has(word),
    russian(key) {
      const byHand = russian.get(key)
      const listed = mueller.find(key)
      if (byHand === undefined) return listed === undefined ? null : parse(listed)
      const meant = meaning(byHand)
      return listed === undefined || meant.length === 0 ? meant : merge(meant, parse(listed))
    },
    romanian: (key) => meaningOrNull(romanian.get(key)),
    urdu: (key) => meaningOrNull(urdu.get(key)),
    toChinese: (english) => [...(backwards.get(english) ?? []), ...(inverted.find(english)?.split(' ') ?? [])],
  }
}

/** Nothing for a word that is known to carry no meaning of its own. */
function meaning(line: string): Sense[] {
  const senses = parse(line)
  return senses.every(({ weight }) => weight === 0) ? [] : merge(senses, [])
}

function meaningOrNull(line: string | undefined): Sense[] | null {
  return line === undefined ? null : meaning(line)
}

function parse(line: string): Sense[] {
  return line.split('\t').map((sense) => {
    const bar = sense.lastIndexOf('|')
    return toSense(sense.slice(0, bar), Number(sense.slice(bar + 1)))
  })
}

function toSense(phrase: string, weight: number): Sense {
  return { stems: stems(phrase), phrase, weight }
}

/** Each once, the heaviest first. */
function merge(first: Sense[], second: Sense[]): Sense[] {
  const known = new Set<string>()
  const distinct = [...first, ...second].filter((sense) => {
    const key = sense.stems.join(' ')
    return known.has(key) ? false : known.add(key)
  })
  return distinct.sort((a, b) => b.weight - a.weight)
}

/** Senses stay in the text form of the dictionaries until they are asked for: it weighs a tenth. */
function group(entries: ExtraSense[], toKey: (key: string) => string): Map<string, string> {
  const grouped = new Map<string, string>()
  for (const { key, phrase, weight } of entries) {
    const folded = toKey(key)
    const line = grouped.get(folded)
    if (folded) grouped.set(folded, `${line === undefined ? '' : `${line}\t`}${phrase}|${weight}`)
  }
  return grouped
}

interface TradeWord extends ExtraSense {
  /** The likeliest of the English words. */
  isFirst: boolean
}

/** `key \t english \t weight`; several English words are parted by `|`, the first weighs most. */
function readTradeWords(language: 'zh' | 'ru' | 'ro' | 'ur'): TradeWord[] {
  const lines = readFileSync(join(import.meta.dirname, `trade-words.${language}.tsv`), 'utf8')
    .split('\n')
    .slice(1)
  return lines.filter(Boolean).flatMap((line) => {
    const [key = '', english = '', weight] = line.split('\t')
    const first = weight === undefined || weight === '' ? 2.5 : Number(weight)
    return english
      .split('|')
      .map((phrase, at) => ({ key, phrase, weight: first * (at === 0 ? 1 : 0.85 - 0.1 * at), isFirst: at === 0 }))
  })
}
