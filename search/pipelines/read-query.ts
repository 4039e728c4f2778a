import type { Locale } from '#app/core/locale.ts'
import type { SearchRequest } from '#app/core/search-port.ts'
import { stems as stemsOf } from '../analysis/english.ts'
import { fold } from '../analysis/fold.ts'
import { looksRomanian } from '../analysis/romanian.ts'
import { russianStems } from '../analysis/russian.ts'
import { scriptOf } from '../analysis/script.ts'
import { toSimplified } from '../analysis/simplified.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Statistics } from '../statistics/statistics.ts'
import type { Expand } from '../synonyms.ts'
import { chineseWords, readChinese, withLabels } from './chinese.ts'
import { askLatin, readLatin } from './latin.ts'
import { findCountry, findHsCode } from './offers.ts'
import type { LabelLanguage } from './label-index.ts'
import type { Plan, Reading, SubQuery } from './plan.ts'
import { readRomanian } from './romanian.ts'
import { readRussian } from './russian.ts'
import { readUrdu } from './urdu.ts'
import { wantedWords } from './wanted.ts'
import { withSynonyms } from './with-synonyms.ts'

const STEMS = ['stems', 'title']
const MAX_SHOWN = 4
const MAX_HEADINGS = 6
/** The likeliest readings are asked of the engine; the words of all are looked up in the counts. */
const ASKED = 3

/** From what was typed to what is asked of the engine. */
export function readQuery(
  request: Pick<SearchRequest, 'q' | 'locale' | 'exact'>,
  knowledge: Knowledge,
  statistics: Statistics,
  expand: Expand,
): Plan {
  const phrases = request.exact ? [] : expand(request.q, request.locale)
  if (phrases.length === 0) return readWords(request, knowledge, statistics)
  const { locale } = request
  // Somebody has said what these words mean, so their spelling is not guessed at
  const typed = readWords({ q: request.q, locale, exact: scriptOf(request.q) === 'latin' }, knowledge, statistics)
  const others = phrases.map((phrase) => readWords({ q: phrase, locale, exact: false }, knowledge, statistics))
  return withSynonyms(typed, others, phrases, statistics)
}

function readWords(
  { q, locale, exact }: Pick<SearchRequest, 'q' | 'locale' | 'exact'>,
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
  if (plan.hs) return planByCustomsCode(plan)
  // English keeps the word: "china cabinet" is furniture first
  const about = country && script !== 'latin' ? country.rest : text
  if (country && about === '') return planByCountry(plan)
  if (!exact) plan.categories = LABELS[script].flatMap((language) => knowledge.labels[language].named(fold(about)))
  const understood = planInScript(plan, text, about, locale, knowledge, statistics, exact)
  return { ...understood, wanted: wantedWords(understood) }
}

const LABELS: Record<Plan['script'], LabelLanguage[]> = {
  chinese: ['zh'],
  russian: ['ru'],
  arabic: ['ur'],
  latin: ['en', 'ro'],
}

function planInScript(
  plan: Plan,
  text: string,
  about: string,
  locale: Locale,
  knowledge: Knowledge,
  statistics: Statistics,
  exact: boolean,
): Plan {
  if (plan.script === 'latin' || exact) return planLatin(plan, text, locale, knowledge, statistics, exact)
  if (plan.script === 'chinese') return planChinese(plan, about, knowledge, statistics)
  if (plan.script === 'russian') return planRussian(plan, about, knowledge, statistics)
  return planNative(plan, about, knowledge, statistics)
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
    questions: [],
    wanted: [],
    broad: { text, fields: null, matching: 'all', limit: 0 },
    interpretedAs: { searched: [], corrected: null, offered: [] },
  }
}

function planByCustomsCode(plan: Plan): Plan {
  const question: SubQuery = { text: '', fields: null, matching: 'all', limit: 300, only: { hs: [plan.hs ?? ''] } }
  return { ...plan, questions: [question], broad: question }
}

function planByCountry(plan: Plan): Plan {
  const question: SubQuery = {
    text: '',
    fields: null,
    matching: 'all',
    limit: 200,
    only: { country: plan.country ?? '' },
  }
  return {
    ...plan,
    questions: [{ text: plan.text, fields: null, matching: 'last', limit: 60 }, question],
    broad: question,
  }
}

/** English, and Romanian where its words are known and English ones are not. */
function planLatin(
  plan: Plan,
  text: string,
  locale: Locale,
  knowledge: Knowledge,
  statistics: Statistics,
  exact: boolean,
): Plan {
  const romanian = exact ? [] : readRomanian(text, knowledge, statistics)
  const isForeign = locale === 'ro' || looksRomanian(text) || stemsOf(text).some((stem) => statistics.df(stem) === 0)
  const translated = isForeign ? romanian : []
  const isEnglish = (stem: string) => knowledge.lexicon.toChinese(stem).length > 0
  const { readings, corrected } = readLatin(text, statistics, exact || translated.length > 0, isEnglish)
  const [first, ...others] = readings
  if (corrected) plan.interpretedAs.corrected = { from: text, to: corrected }
  if (!first) return { ...plan, questions: [{ text, fields: null, matching: 'last', limit: 100 }] }
  const foreign = [...translated, ...(exact || !isForeign ? [] : romanianLabels(text, knowledge, statistics))]
  return {
    ...plan,
    readings: [...readings, ...foreign],
    native: first.stems,
    questions: [
      askLatin(first, statistics),
      ...[...others, ...foreign].slice(0, ASKED).map(askReading),
      ...(exact ? [] : askHeadings(plan.headings)),
    ],
    broad: translated[0] ? { ...askReading(translated[0]), limit: 0 } : { ...askLatin(first, statistics), limit: 0 },
    interpretedAs: { ...plan.interpretedAs, searched: shown(translated) },
  }
}

function romanianLabels(text: string, { labels }: Knowledge, statistics: Statistics): Reading[] {
  return labels.ro.alike(fold(text), 0.65, 1).filter(({ stems }) => statistics.df(stems[0] ?? '') > 0)
}

function askReading({ stems }: Reading): SubQuery {
  return { text: whole(stems), fields: STEMS, matching: 'all', limit: 80 }
}

function whole(stems: string[]): string {
  return `${stems.join(' ')} `
}

function askHeadings(headings: string[]): SubQuery[] {
  return headings.length > 0 ? [{ text: '', fields: null, matching: 'all', limit: 60, only: { hs: headings } }] : []
}

function planChinese(plan: Plan, about: string, knowledge: Knowledge, statistics: Statistics): Plan {
  const text = fold(toSimplified(about))
  const readings = readChinese(text, knowledge, statistics, plan.categories.length === 0)
  const chinese = { text: text.replace(/[^\p{Script=Han}]/gu, ''), words: chineseWords(text, knowledge) }
  const han = {
    text: chinese.text,
    fields: ['zh_head', 'zh_label'],
    locales: ['cmn'],
    matching: 'all' as const,
    limit: 100,
  }
  return {
    ...plan,
    readings,
    chinese,
    questions: [...readings.slice(0, ASKED).map(askReading), han],
    broad: broadOf(readings, { ...han, fields: ['zh_head', 'zh_rest', 'zh_label'], limit: 0 }),
    interpretedAs: { ...plan.interpretedAs, searched: shown(readings) },
  }
}

function planRussian(plan: Plan, about: string, knowledge: Knowledge, statistics: Statistics): Plan {
  const translated = readRussian(about, knowledge, statistics)
  const readings = withLabels(translated, plan.categories.length > 0 ? [] : knowledge.labels.ru.alike(about, 0.6, 2))
  const native = russianStems(about)
  const headings = knowledge.russianCustoms.matching(native, MAX_HEADINGS)
  const question = { text: whole(native), locales: ['rus'], matching: 'all' as const, limit: 80 }
  return {
    ...plan,
    readings,
    native,
    headings,
    questions: [
      ...readings.slice(0, ASKED).map(askReading),
      { ...question, fields: ['stems_orig', 'title_orig', 'exhibitor'] },
      ...askHeadings(headings),
    ],
    broad: broadOf(readings, {
      ...question,
      fields: ['stems_orig', 'title_orig', 'ru_label'],
      limit: 0,
    }),
    interpretedAs: { ...plan.interpretedAs, searched: shown(readings) },
  }
}

/** Urdu: its words in English, titles in Urdu, and categories named like the query. */
function planNative(plan: Plan, about: string, knowledge: Knowledge, statistics: Statistics): Plan {
  const readings = withLabels(readUrdu(about, knowledge, statistics), knowledge.labels.ur.alike(about, 0.4, 3))
  const question: SubQuery = {
    text: about,
    fields: ['title_orig', 'stems_orig', 'exhibitor', 'description'],
    matching: 'last',
    limit: 100,
  }
  return {
    ...plan,
    readings,
    native: stemsOf(about),
    questions: [question, ...readings.slice(0, ASKED).map(askReading)],
    broad: broadOf(readings, { ...question, matching: 'all', limit: 0 }),
    interpretedAs: { ...plan.interpretedAs, searched: shown(readings) },
  }
}

function broadOf(readings: Reading[], otherwise: SubQuery): SubQuery {
  const [best] = readings
  return best ? { ...askReading(best), limit: 0 } : otherwise
}

function shown(readings: Reading[]): string[] {
  return [...new Set(readings.map(({ phrase }) => phrase.toLowerCase()))].slice(0, MAX_SHOWN)
}
