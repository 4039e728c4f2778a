import { cutForSearch } from '../analysis/chinese.ts'
import { stems as stemsOf } from '../analysis/english.ts'
import { foldUnits } from '../analysis/fold.ts'
import type { Sense } from '../lexicon/lexicon.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Statistics } from '../statistics/statistics.ts'
import type { Reading } from './plan.ts'
import { agentNouns } from './agent-nouns.ts'
import { senseScore, translate, type Slot } from './slots.ts'

const LONGEST_KEY = 9
const TRANSLATIONS = 4
const SAME_LABEL = 0.5
const MAX_LABELS = 2
const FUNCTION_WORDS = new Set(
  '的 和 与 及 或 用 款 型 式 类 个 只 双 条 件 等 新 大量 批发 供应 出口 进口 采购 求购 厂家 供应商 产品 商品 用品 系列'.split(
    ' ',
  ),
)

/**
 * The query cut where the dictionary and the catalogue agree best, in up to four translations; names of categories that
 * only resemble it are of use where none is called just so.
 */
export function readChinese(
  text: string,
  knowledge: Knowledge,
  statistics: Statistics,
  withResembling: boolean,
): Reading[] {
  const slots = cut(foldUnits(text), knowledge, statistics)
  const translated = translate(slots, lastMeaningful(slots), statistics, TRANSLATIONS)
  return withLabels(translated, withResembling ? knowledge.labels.zh.alike(text, SAME_LABEL, MAX_LABELS) : [])
}

export function chineseWords(text: string, knowledge: Knowledge): string[] {
  return cutForSearch(text, knowledge.lexicon).sort((a, b) => b.length - a.length)
}

function lastMeaningful(slots: Slot[]): number {
  return slots.filter((slot) => slot.senses.length > 0).length - 1
}

interface Cut {
  score: number
  from: number
  slot: Slot | null
}

/** Dynamic programming over the characters: long known words win, single characters count half. */
function cut(text: string, knowledge: Knowledge, statistics: Statistics): Slot[] {
  const best: Cut[] = [{ score: 0, from: 0, slot: null }]
  for (let to = 1; to <= text.length; to += 1) {
    best[to] = { score: (best[to - 1]?.score ?? 0) - 0.5, from: to - 1, slot: null }
    for (let from = Math.max(0, to - Math.max(LONGEST_KEY, 24)); from < to; from += 1) {
      const piece = text.slice(from, to)
      const option = evaluate(piece, text[from - 1], text[to], knowledge, statistics)
      const score = option ? (best[from]?.score ?? 0) + option.score : -Infinity
      if (option && score > (best[to]?.score ?? 0)) best[to] = { score, from, slot: option.slot }
    }
  }
  const slots: Slot[] = []
  for (let at = text.length; at > 0; at = best[at]?.from ?? 0) {
    const slot = best[at]?.slot
    if (slot) slots.unshift(slot)
  }
  return slots
}

function evaluate(
  piece: string,
  before: string | undefined,
  after: string | undefined,
  knowledge: Knowledge,
  statistics: Statistics,
): { slot: Slot; score: number } | null {
  if (/^[a-z0-9][a-z0-9.-]*$/.test(piece)) {
    if (/[a-z0-9]/.test(before ?? '') || /[a-z0-9]/.test(after ?? '')) return null
    return {
      slot: { text: piece, senses: [{ stems: stemsOf(piece), phrase: piece, weight: 2 }] },
      score: piece.length ** 2,
    }
  }
  if (piece.length > LONGEST_KEY || !/^[\p{Script=Han}a-z0-9]+$/u.test(piece)) return null
  if (FUNCTION_WORDS.has(piece))
    return { slot: { text: piece, senses: [] }, score: piece.length === 1 ? 0.1 : piece.length ** 2 * 0.6 }
  const senses = knowledge.lexicon.chinese(piece) ?? agents(piece, knowledge, statistics)
  if (!senses) return null
  const known = senses.length === 0 ? 0.7 : evidence(senses, statistics)
  return { slot: { text: piece, senses }, score: piece.length ** 2 * known * (piece.length === 1 ? 0.5 : 1) }
}

function agents(piece: string, { lexicon }: Knowledge, statistics: Statistics): Sense[] | null {
  if (piece.length < 2 || !/[机器具]$/.test(piece)) return null
  const found = agentNouns(lexicon.chinese(piece.slice(0, -1)) ?? [], statistics)
  return found.length > 0 ? found : null
}

function evidence(
  senses: readonly { stems: string[]; weight: number; phrase: string }[],
  statistics: Statistics,
): number {
  let best = 0.4
  for (const sense of senses) {
    if (statistics.phraseDf(sense.stems) > 0) return 1
    if (senseScore(sense, statistics) > -2) best = 0.6
  }
  return best
}

/** Category names that look like the query are translations too, made by people who knew the goods. */
export function withLabels(translated: Reading[], labels: Reading[]): Reading[] {
  const known = new Set(translated.map((reading) => reading.stems.toSorted().join(' ')))
  return [...translated, ...labels.filter((label) => !known.has(label.stems.toSorted().join(' ')))]
}
