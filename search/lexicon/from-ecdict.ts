import { parse } from 'csv-parse/sync'
import type { Pairs } from './pairs.ts'

interface Row {
  word: string
  translation: string
  collins: string
  oxford: string
  tag: string
  bnc: string
  frq: string
  exchange: string
}

const LABEL = /^(?:(?<pos>[a-z]{1,5})\.|\[(?<domain>[^\]]+)\])\s*/
/** People, places, companies, abbreviations and law are no goods. */
const NO_GOODS = /人名|地名|姓|公司|国家|城市|的复数|的过去|的现在|的名词|的第三|缩写|=|参见|同上|等于|\.{3}|…/
const DOMAINS: Record<string, number> = { 网络: 0.55, 医: 0.8, 化: 0.6, 机: 0.9, 计: 0.3, 经: 0.5, 法: 0.2 }
const POS: Record<string, number> = { n: 1, a: 0.9, adj: 0.9, v: 0.55, vt: 0.55, vi: 0.5, pl: 1, adv: 0.3, abbr: 0.1 }

/** The English–Chinese dictionary turned round: each Chinese sense becomes a key of the English word. */
export function addEcdict(pairs: Pairs, csv: string): { familiarity: Map<string, number> } {
  const rows: Row[] = parse(csv, {
    columns: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  const known = new Map<string, number>()
  for (const row of rows) {
    if (!row.translation || !isPhrase(row)) continue
    addRow(pairs, row)
    known.set(row.word, familiarity(row))
  }
  return { familiarity: known }
}

function isPhrase({ word, exchange }: Row): boolean {
  // "0:forcep" names the word this one is a form of; plural-only nouns such as forceps are worth keeping
  return /^[a-z][a-z '-]{1,39}$/.test(word) && !/(?:^|\/)0:/.test(exchange.replace(/\/1:s\d?$/, ''))
}

function addRow(pairs: Pairs, row: Row): void {
  const known = familiarity(row)
  let position = 0
  for (const line of row.translation.split(/\\n|\n/)) {
    const label = LABEL.exec(line.trim())
    const worth = label ? (POS[label.groups?.['pos'] ?? ''] ?? DOMAINS[label.groups?.['domain'] ?? ''] ?? 0.6) : 0.7
    for (const sense of line
      .trim()
      .replace(LABEL, '')
      .split(/[,，;；、]/)) {
      const chinese = cleanSense(sense)
      if (!chinese) continue
      pairs.add(chinese, row.word, (worth * known) / (1 + 0.22 * position))
      position += 1
    }
  }
}

/** Words that learners and corpora know are likelier in a title than their rare synonyms. */
function familiarity(row: Row): number {
  const rank = Number(row.frq) || Number(row.bnc)
  const frequency = rank > 0 ? 0.7 * Math.max(0, 1 - Math.log10(rank) / 5) : 0
  return 0.45 + frequency + (row.tag ? 0.25 : 0) + (row.oxford === '1' ? 0.2 : 0) + (row.word.includes(' ') ? 0.15 : 0)
}

function cleanSense(sense: string): string | null {
  if (NO_GOODS.test(sense)) return null
  const plain = sense
    .replace(/[（(〔[［【<《][^）)〕\]］】>》]*[）)〕\]］】>》]/g, '')
    .replace(/[“”"'‘’。.!?？！\s]/g, '')
    .replace(/的$/, '')
  return plain || null
}
