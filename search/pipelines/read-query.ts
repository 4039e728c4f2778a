import type { SearchRequest } from '#app/core/search-port.ts'
import { stems as stemsOf } from '../analysis/english.ts'
import { fold } from '../analysis/fold.ts'
import { russianStems } from '../analysis/russian.ts'
import { scriptOf } from '../analysis/script.ts'
import { toSimplified } from '../analysis/simplified.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Statistics } from '../statistics/statistics.ts'
import type { Expand } from '../synonyms.ts'
import { chineseWords, readChinese, withLabels } from './chinese.ts'
import { latinSubQueries, readLatin } from './latin.ts'
import { findCountry, findHsCode } from './offers.ts'
import type { LabelLanguage } from './label-index.ts'
import type { Plan, Reading, SubQuery } from './plan.ts'
import { readRussian } from './russian.ts'
import { withSynonyms } from './with-synonyms.ts'

const STEMS = ['stems', 'title']
const MAX_SHOWN = 4
const MAX_HEADINGS = 6

/** From what was typed to what is asked of the engine. */
export function readQuery(
  request: Pick<SearchRequest, 'q' | 'locale' | 'exact'>,
  knowledge: Knowledge,
  statistics: Statistics,
  expand: Expand,
): Plan {
  const phrases = request.exact ? [] : expand(request.q, request.locale)
  if (phrases.length === 0) return readWords(request, knowledge, statistics)
  // Somebody has said what these words mean, so their spelling is not guessed at
  const typed = readWords({ q: request.q, exact: scriptOf(request.q) === 'latin' }, knowledge, statistics)
  const others = phrases.map((phrase) => readWords({ q: phrase, exact: false }, knowledge, statistics))
  return withSynonyms(typed, others, phrases, statistics)
}

function readWords(
  { q, exact }: Pick<SearchRequest, 'q' | 'exact'>,
  knowledge: Knowledge,
  statistics: Statistics,
): Plan {
  const text = q.normalize('NFKC').trim().slice(0, 200)
  const script = scriptOf(text)
  const country = exact ? null : findCountry(text, (word) => script === 'chinese' && knowledge.lexicon.hasChinese(word))
  const hs = findHsCode(text, (code) => knowledge.hsText(code, 'en') !== '')
  const plan = emptyPlan(text, script)
  plan.country = country?.code ?? null
  plan.hs = hs?.certain ? hs.code : null
  if (hs && !hs.certain) plan.headings = [hs.code]
  plan.interpretedAs.offered = [
    ...(country ? [{ filter: 'country' as const, value: country.code }] : []),
    ...(hs ? [{ filter: 'hs' as const, value: hs.code }] : []),
  ]
  if (plan.hs) return askByCustomsCode(plan)
  // English keeps the word: "china cabinet" is furniture first
  const about = country && script !== 'latin' ? country.rest : text
  if (country && about === '') return askByCountry(plan)
  if (script === 'latin' && exact) return askLatin(plan, text, knowledge, statistics, exact)
  if (!exact) plan.categories = LABELS[script].flatMap((language) => knowledge.labels[language].named(fold(about)))
  return withCategories(askInScript(plan, text, about, knowledge, statistics, exact))
}

const LABELS: Record<Plan['script'], LabelLanguage[]> = {
  chinese: ['zh'],
  russian: ['ru'],
  arabic: ['ur'],
  latin: ['en', 'ro'],
}

function askInScript(
  plan: Plan,
  text: string,
  about: string,
  knowledge: Knowledge,
  statistics: Statistics,
  exact: boolean,
): Plan {
  if (plan.script === 'latin' || exact) return askLatin(plan, text, knowledge, statistics, exact)
  if (plan.script === 'chinese') return askChinese(plan, about, knowledge, statistics)
  if (plan.script === 'russian') return askRussian(plan, about, knowledge, statistics)
  return askNative(plan, knowledge)
}

/** What stands in a category called like the query answers it, whatever its title says. */
function withCategories(plan: Plan): Plan {
  if (plan.categories.length === 0) return plan
  const question: SubQuery = {
    text: '',
    fields: null,
    matching: 'all',
    limit: 100,
    only: { category: plan.categories },
  }
  return { ...plan, subQueries: [...plan.subQueries, question] }
}

function emptyPlan(text: string, script: Plan['script']): Plan {
  return {
    script,
    text,
    readings: [],
    chinese: null,
    native: [],
    country: null,
    hs: null,
    headings: [],
    categories: [],
    subQueries: [],
    broad: { text, fields: null, matching: 'all', limit: 0 },
    interpretedAs: { searched: [], corrected: null, offered: [] },
  }
}

function askByCustomsCode(plan: Plan): Plan {
  const question: SubQuery = { text: '', fields: null, matching: 'all', limit: 300, only: { hs: [plan.hs ?? ''] } }
  return { ...plan, subQueries: [question], broad: question }
}

function askByCountry(plan: Plan): Plan {
  const question: SubQuery = {
    text: '',
    fields: null,
    matching: 'all',
    limit: 200,
    only: { country: plan.country ?? '' },
  }
  return {
    ...plan,
    subQueries: [{ text: plan.text, fields: null, matching: 'last', limit: 60 }, question],
    broad: question,
  }
}

function askLatin(plan: Plan, text: string, knowledge: Knowledge, statistics: Statistics, exact: boolean): Plan {
  const { readings, corrected } = readLatin(
    text,
    statistics,
    exact,
    (stem) => knowledge.lexicon.toChinese(stem).length > 0,
  )
  const [first, ...others] = readings
  if (corrected) plan.interpretedAs.corrected = { from: text, to: corrected }
  if (!first) return { ...plan, subQueries: [{ text, fields: null, matching: 'last', limit: 100 }] }
  const labels = exact
    ? []
    : knowledge.labels.ro.alike(fold(text), 0.65, 1).filter((label) => statistics.df(label.stems[0] ?? '') > 0)
  const foreign = first.stems.some((stem) => statistics.df(stem) === 0) ? labels : []
  return {
    ...plan,
    readings: [...readings, ...foreign],
    native: first.stems,
    subQueries: [
      ...latinSubQueries(corrected ?? text, first, statistics),
      ...[...others, ...foreign].map((reading) => askReading(reading)),
      ...(exact ? [] : askHeadings(plan.headings)),
    ],
    broad: {
      text: first.stems.join(' '),
      fields: ['stems', 'title', 'stems_orig', 'brand', 'exhibitor'],
      matching: 'all',
      limit: 0,
    },
  }
}

function askReading({ stems }: Reading): SubQuery {
  return { text: stems.join(' '), fields: STEMS, matching: 'all', limit: 60 }
}

function askHeadings(headings: string[]): SubQuery[] {
  return headings.length > 0 ? [{ text: '', fields: null, matching: 'all', limit: 60, only: { hs: headings } }] : []
}

/** The best translation again with words missing, and the thing itself without its qualities. */
function askLoosely(readings: Reading[]): SubQuery[] {
  const [best] = readings
  if (!best) return []
  const head = best.stems[best.head] ?? ''
  // "Rară Neagră de Purcari" is a wine by its customs text and category alone
  const byKind: SubQuery = { text: head, fields: ['stems_description'], matching: 'all', limit: 60 }
  if (best.stems.length < 2) return [byKind]
  const reversed = [head, ...best.stems.toReversed().filter((stem) => stem !== head)]
  return [
    { text: reversed.join(' '), fields: STEMS, matching: 'last', limit: 80 },
    { text: best.stems.join(' '), fields: [...STEMS, 'stems_description'], matching: 'frequency', limit: 60 },
    byKind,
  ]
}

function askChinese(plan: Plan, about: string, knowledge: Knowledge, statistics: Statistics): Plan {
  const text = fold(toSimplified(about))
  const readings = readChinese(text, knowledge, statistics)
  const chinese = { text: text.replace(/[^\p{Script=Han}]/gu, ''), words: chineseWords(text, knowledge) }
  const han = { text: chinese.text, locales: ['cmn'], matching: 'last' as const, limit: 60 }
  return {
    ...plan,
    readings,
    chinese,
    subQueries: [
      ...readings.map(askReading),
      ...askLoosely(readings),
      { ...han, fields: ['zh_head', 'zh_rest'] },
      { ...han, fields: ['zh_label'] },
    ],
    broad: broadOf(readings, { ...han, fields: ['zh_head', 'zh_rest', 'zh_label'], matching: 'all', limit: 0 }),
    interpretedAs: { ...plan.interpretedAs, searched: shown(readings) },
  }
}

function askRussian(plan: Plan, about: string, knowledge: Knowledge, statistics: Statistics): Plan {
  const translated = readRussian(about, knowledge, statistics)
  const readings = withLabels(translated, knowledge.labels.ru.alike(about, 0.6, 2))
  const native = russianStems(about)
  const headings = knowledge.russianCustoms.matching(native, MAX_HEADINGS)
  const question = { text: native.join(' '), locales: ['rus'], matching: 'last' as const, limit: 80 }
  return {
    ...plan,
    readings,
    native,
    headings,
    subQueries: [
      ...readings.map(askReading),
      ...askLoosely(readings),
      { ...question, fields: ['stems_orig', 'title_orig', 'exhibitor'] },
      { ...question, fields: ['ru_label'] },
      ...askHeadings(headings),
    ],
    broad: broadOf(readings, {
      ...question,
      fields: ['stems_orig', 'title_orig', 'ru_label'],
      matching: 'all',
      limit: 0,
    }),
    interpretedAs: { ...plan.interpretedAs, searched: shown(readings) },
  }
}

/** Urdu: titles in Urdu, and categories named like the query. */
function askNative(plan: Plan, knowledge: Knowledge): Plan {
  const readings = knowledge.labels.ur.alike(plan.text, 0.4, 3)
  const native = stemsOf(plan.text)
  const question: SubQuery = {
    text: plan.text,
    fields: ['title_orig', 'stems_orig', 'exhibitor', 'description'],
    matching: 'last',
    limit: 150,
  }
  return {
    ...plan,
    readings,
    native,
    subQueries: [question, ...readings.map(askReading), ...askLoosely(readings)],
    broad: { ...question, matching: 'all', limit: 0 },
    interpretedAs: { ...plan.interpretedAs, searched: shown(readings) },
  }
}

function broadOf(readings: Reading[], otherwise: SubQuery): SubQuery {
  const [best] = readings
  return best ? { text: best.stems.join(' '), fields: STEMS, matching: 'all', limit: 0 } : otherwise
}

function shown(readings: Reading[]): string[] {
  return [...new Set(readings.map(({ phrase }) => phrase.toLowerCase()))].slice(0, MAX_SHOWN)
}
