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
  const trade = group([...readTradeWords('zh'), ...extra.chinese].map((sense) => ({ ...sense, key: fold(sense.key) })))
  const romanian = group(readTradeWords('ro').map((sense) => ({ ...sense, key: romanianStems(sense.key).join(' ') })))
  const urdu = group(readTradeWords('ur').map((sense) => ({ ...sense, key: urduWords(sense.key).join(' ') })))
  const russian = group(
    [...readTradeWords('ru'), ...extra.russian].map((sense) => ({ ...sense, key: russianStems(sense.key).join(' ') })),
  )
  const backwards = new Map<string, string[]>()
  for (const { key, phrase } of extra.chinese) {
    const english = stems(phrase).join(' ')
    backwards.set(english, [...(backwards.get(english) ?? []), key])
  }

  return {
    chinese(word) {
      const byHand = trade.get(word)
      const listed = dictionary.find(word)
      if (!byHand) return listed === undefined ? null : parse(listed)
      if (saysNothing(byHand)) return []
      return listed === undefined ? byHand : merge(byHand, parse(listed))
    },
    hasChinese: (word) => trade.has(word) || dictionary.has(word),
    russian(key) {
      const byHand = russian.get(key)
      const listed = mueller.find(key)
      if (listed === undefined) return byHand ?? null
      return byHand ? merge(byHand, parse(listed)) : parse(listed)
    },
    romanian: (key) => meaning(romanian.get(key)),
    urdu: (key) => meaning(urdu.get(key)),
    toChinese: (english) => [...(backwards.get(english) ?? []), ...(inverted.find(english)?.split(' ') ?? [])],
  }
}

function saysNothing(senses: Sense[]): boolean {
  return senses.every(({ weight }) => weight === 0)
}

function meaning(senses: Sense[] | undefined): Sense[] | null {
  if (!senses) return null
  return saysNothing(senses) ? [] : senses
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

function merge(first: Sense[], second: Sense[]): Sense[] {
  const known = new Set(first.map((sense) => sense.stems.join(' ')))
  return [...first, ...second.filter((sense) => !known.has(sense.stems.join(' ')))].sort((a, b) => b.weight - a.weight)
}

function group(entries: ExtraSense[]): Map<string, Sense[]> {
  const grouped = new Map<string, Sense[]>()
  for (const { key, phrase, weight } of entries) {
    if (key) grouped.set(key, merge(grouped.get(key) ?? [], [toSense(phrase, weight)]))
  }
  return grouped
}

/** `key \t english \t weight`; several English words are parted by `|`, the first weighs most. */
function readTradeWords(language: 'zh' | 'ru' | 'ro' | 'ur'): ExtraSense[] {
  const lines = readFileSync(join(import.meta.dirname, `trade-words.${language}.tsv`), 'utf8')
    .split('\n')
    .slice(1)
  return lines.filter(Boolean).flatMap((line) => {
    const [key = '', english = '', weight] = line.split('\t')
    const first = weight === undefined || weight === '' ? 2.5 : Number(weight)
    return english.split('|').map((phrase, at) => ({ key, phrase, weight: first * (at === 0 ? 1 : 0.85 - 0.1 * at) }))
  })
}
