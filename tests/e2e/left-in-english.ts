import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'

const MESSAGES = path.resolve(import.meta.dirname, '../../app/i18n/messages')
/** Words of English that Romanian does not have. */
const ENGLISH = /\b(?:the|of|and|with|your|this|that|from|which|you|their|will|has|been|here|what|for|by|not|is)\b/i
/** Two words of Latin letters in a row, not both codes such as "HACCP ISO". */
const LATIN_WORDS = /\p{Script=Latin}[\p{Script=Latin}'’]+[\s,]+\p{Script=Latin}[\p{Script=Latin}'’]+/gu
const CODES = /^[\p{Lu}\d\s,]+$/u

function readMessages(locale: string): Set<string> {
  const folder = path.join(MESSAGES, locale)
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) =>
      Object.values(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, string>),
    )
  return new Set(texts.filter((text) => /[a-z]{3}/.test(text)))
}

/** Texts that readers of `locale` meet in English although nothing marks them as such. */
export async function findEnglish(page: Page, locale: string): Promise<string[]> {
  if (locale === 'en') return []
  const own = readMessages(locale)
  const english = [...readMessages('en')].filter((text) => !own.has(text))
  const words = toWords(english).difference(toWords([...own]))
  const texts = await page.evaluate(collectTexts)
  return [
    ...new Set(texts.filter((text) => english.includes(text) || looksEnglish(text, locale) || consistsOf(words, text))),
  ]
}

/** Words long enough to belong to one language. */
function toWords(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []))
}

function consistsOf(words: Set<string>, text: string): boolean {
  const own = toWords([text])
  return own.size > 0 && own.isSubsetOf(words)
}

function looksEnglish(text: string, locale: string): boolean {
  if (locale === 'ro') return ENGLISH.test(text)
  // A seller's title may name a wine in the middle of its own language.
  const isMostlyLatin =
    lettersOf(text, 'Latin') > lettersOf(text, 'Han') + lettersOf(text, 'Cyrillic') + lettersOf(text, 'Arabic')
  return isMostlyLatin && (text.match(LATIN_WORDS) ?? []).some((words) => !CODES.test(words))
}

function lettersOf(text: string, script: string): number {
  return text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0
}

/** Runs in the browser: what is seen or read aloud in the page's own language. */
function collectTexts(): string[] {
  const pageLang = document.documentElement.lang
  const isForeign = (element: Element): boolean => {
    if (element.closest('[translate="no"], script, style, noscript, template')) return true
    const lang = element.closest('[lang]')?.getAttribute('lang') ?? pageLang
    return lang.split('-')[0] !== pageLang.split('-')[0]
  }
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (text !== '' && parent && !isForeign(parent) && parent.checkVisibility()) texts.push(text)
  }
  for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title], img[alt]')) {
    if (isForeign(element)) continue
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      const text = element.getAttribute(name)?.trim()
      if (text) texts.push(text)
    }
  }
  return texts
}
