import type { ListingDocument } from '../document.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Listing } from '../listing.ts'
import { labelsOf, type CategoryNames } from '../categories.ts'
import { cutForSearch } from './chinese.ts'
import { stems, words } from './english.ts'
import { headNoun, titleStems, type TitleStems } from './head.ts'
import { russianStems } from './russian.ts'
import { scriptOf } from './script.ts'
import { toSimplified } from './simplified.ts'
import { translatedTitle } from './translated-title.ts'

/** Grows when a document made again would differ; every listing is then analysed anew. */
export const ANALYSIS_VERSION = '6'

const MAX_RELATED = 60
const MAX_HEAD_WORDS = 6
const MAX_REST_WORDS = 24
const MAX_DESCRIPTION = 1_000

/** The document of a listing; the same words for every engine, so that both answer alike. */
export function analyseListing(listing: Listing, knowledge: Knowledge): ListingDocument {
  const title = titleOf(listing)
  const analysed = withTranslation(titleStems(title), translatedTitle(listing, knowledge))
  const others = otherTitles(listing, title)
  const categoryId =
    listing.categoryId ?? (listing.kind === 'product' ? knowledge.guessCategory(title, listing.hs) : null)
  const category = knowledge.categories.get(categoryId ?? '')
  const description = descriptionOf(listing)
  const hs = listing.hs?.replace(/\D/g, '') || null
  return {
    id: listing.id,
    kind: listing.kind,
    version: listing.version,
    title,
    stems: [...analysed.all.slice(0, analysed.headLength), '|', ...analysed.all.slice(analysed.headLength)].join(' '),
    title_orig: others.join(' · '),
    stems_orig: [...new Set(others.flatMap(foreignStems))].join(' '),
    ...chineseWords(listing, analysed, category, knowledge),
    ru_label: russianLabel(category, knowledge),
    brand: listing.brand ?? '',
    exhibitor: listing.exhibitorNames.join(' · '),
    description: description.slice(0, MAX_DESCRIPTION).toWellFormed(),
    stems_description: relatedStems(description, category, hs, knowledge).join(' '),
    hs: hs ? [hs.slice(0, 2), hs.slice(0, 4), hs.slice(0, 6)].join(' ') : '',
    hs_text_en: hs ? hsTexts(hs, 'en', knowledge) : '',
    hs_text_ru: hs ? hsTexts(hs, 'ru', knowledge) : '',
    categoryId: listing.categoryId,
    categoryPath: knowledge.categories.get(listing.categoryId ?? '')?.path ?? [],
    hs2: hs?.slice(0, 2) ?? null,
    hs4: hs && hs.length >= 4 ? hs.slice(0, 4) : null,
    hs6: hs && hs.length >= 6 ? hs.slice(0, 6) : null,
    country: listing.country,
    moq: listing.moq,
    priceMin: listing.price?.min ?? null,
    priceMax: listing.price?.max ?? null,
    currency: listing.price?.currency ?? null,
    certs: listing.certificates,
    incoterms: listing.incoterms,
    exhibitions: listing.exhibitions,
    pavilions: listing.pavilions,
    verified: listing.verified,
    sample: listing.sample,
    updatedAt: listing.updatedAt.getTime(),
  }
}

/** A title without an English word is led by its translation; behind a Romanian one it comes second. */
function withTranslation({ all, headLength }: TitleStems, translated: string[]): TitleStems {
  if (all.length === 0) return { all: translated, headLength: translated.length }
  return { all: [...all, ...translated], headLength }
}

/** English where there is one; else the original, unless it is Chinese, which has fields of its own. */
function titleOf({ titles, sourceLocale }: Listing): string {
  if (titles.en) return titles.en
  const original = titles[sourceLocale] ?? Object.values(titles)[0] ?? ''
  return scriptOf(original) === 'latin' ? original : (titles.ro ?? '')
}

function otherTitles({ titles, exhibitorNames, kind }: Listing, title: string): string[] {
  const names = kind === 'exhibitor' ? exhibitorNames : []
  return [...new Set([...Object.values(titles), ...names])].filter((other) => other && other !== title)
}

function foreignStems(text: string): string[] {
  const script = scriptOf(text)
  if (script === 'russian') return russianStems(text)
  return script === 'chinese' ? [] : stems(text)
}

function descriptionOf({ descriptions, sourceLocale }: Listing): string {
  const english = descriptions.en ?? ''
  const original = sourceLocale === 'en' ? '' : (descriptions[sourceLocale] ?? '')
  return [english, original].filter(Boolean).join('\n')
}

function relatedStems(
  description: string,
  category: CategoryNames | undefined,
  hs: string | null,
  knowledge: Knowledge,
): string[] {
  const names = (category?.path ?? []).map((id) => knowledge.categories.get(id)?.names.en ?? '')
  const customs = hs ? knowledge.hsText(hs.slice(0, 4), 'en') : ''
  const related = new Set([...stems(names.join(' ')), ...foreignStems(description.slice(0, MAX_DESCRIPTION))])
  for (const stem of stems(customs.split(/;|, other|n\.e\.c/)[0] ?? '')) related.add(stem)
  return [...related].slice(0, MAX_RELATED)
}

function russianLabel(category: CategoryNames | undefined, knowledge: Knowledge): string {
  const names = (category?.path ?? []).toReversed().map((id) => knowledge.categories.get(id)?.names.ru ?? '')
  return [...new Set(names.slice(0, 2).flatMap(russianStems))].join(' ')
}

function hsTexts(hs: string, language: 'en' | 'ru', knowledge: Knowledge): string {
  return [hs.slice(0, 6), hs.slice(0, 4)]
    .map((code) => knowledge.hsText(code, language))
    .filter(Boolean)
    .join(' · ')
}

interface ChineseWords {
  zh_head: string
  zh_label: string
  zh_rest: string
}

/** A Chinese title says it best; then what the dictionary calls the head of the English title; then all its other words. */
function chineseWords(
  listing: Listing,
  title: TitleStems,
  category: CategoryNames | undefined,
  knowledge: Knowledge,
): ChineseWords {
  const { lexicon } = knowledge
  const written = [listing.titles.zh, ...(listing.kind === 'exhibitor' ? listing.exhibitorNames : [])]
    .filter((text) => text !== undefined && scriptOf(text) === 'chinese')
    .flatMap((text) => cutForSearch(toSimplified(text ?? ''), lexicon))
  const { head, rest } = inChinese(title, knowledge)
  const label = (category?.path ?? [])
    .slice(-2)
    .flatMap((id) => labelsOf(toSimplified(knowledge.categories.get(id)?.names.zh ?? '')))
  const cut = (list: string[]) => [...new Set(list.flatMap((word) => cutForSearch(word, lexicon)))]
  const described = cut([toSimplified(listing.descriptions.zh ?? '').slice(0, 200)])
  return {
    zh_head: [...new Set([...written, ...cut(head)])].join(' '),
    zh_label: cut(label).join(' '),
    zh_rest: [...new Set([...cut(rest), ...described])].join(' '),
  }
}

function inChinese(title: TitleStems, { lexicon }: Knowledge): { head: string[]; rest: string[] } {
  const headStems = title.all.slice(0, title.headLength)
  const end = headStems.lastIndexOf(headNoun(title) ?? '') + 1
  let head: string[] = []
  let from = Math.max(0, end - 4)
  for (; from < end && head.length === 0; from += 1) head = lexicon.toChinese(headStems.slice(from, end).join(' '))
  const rest: string[] = []
  for (let at = 0; at < title.all.length && rest.length < MAX_REST_WORDS; at += 1) {
    for (const length of [3, 2, 1]) {
      const found = at + length <= title.all.length ? lexicon.toChinese(title.all.slice(at, at + length).join(' ')) : []
      if (found.length === 0) continue
      rest.push(...found.slice(0, 4))
      break
    }
  }
  return {
    head: head.slice(0, MAX_HEAD_WORDS),
    rest: rest.filter((word) => !head.includes(word)).slice(0, MAX_REST_WORDS),
  }
}

/** The plain words a listing can be found by in the fallback: titles, brand and exhibitor. */
export function termsOf(document: ListingDocument): string[] {
  const names = words(`${document.brand} ${document.exhibitor}`)
  return [...new Set([...document.stems.split(' '), ...document.stems_orig.split(' '), ...names])].filter(
    (term) => term && term !== '|',
  )
}
