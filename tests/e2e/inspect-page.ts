import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { findEnglish } from './left-in-english.ts'
import type { PublicPage } from './pages.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
export const CONTRAST = ['color-contrast', 'link-in-text-block']

/** Gathers what goes wrong while pages are open: foreign requests, console errors, uncaught errors. */
export function watch(page: Page, origin: string): () => string[] {
  let problems: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol))
      problems.push(`asks another host: ${url.href}`)
  })
  page.on('console', (message) => {
    const isOwnStatus = message.location().url === page.url() && message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isOwnStatus)
      problems.push(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
  return () => {
    const seen = problems
    problems = []
    return seen
  }
}

/** Opens the page and waits until its script has taken over. */
export async function open(page: Page, path: string): Promise<number> {
  const response = await page.goto(path, { waitUntil: 'load' })
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  )
  return response?.status() ?? 0
}

export async function findLayoutProblems(
  page: Page,
  { path, status = 200 }: PublicPage,
  locale: string,
  origin: string,
): Promise<string[]> {
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title.trim(),
    h1: document.querySelectorAll('h1').length,
    main: document.querySelectorAll('main').length,
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    alternates: [...document.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) =>
      link.getAttribute('hreflang'),
    ),
  }))
  const bare = path.split('?')[0] ?? ''
  const rules: [string, boolean][] = [
    [`<html lang="${seen.lang}">`, seen.lang === locale],
    [`<html dir="${seen.dir}">`, seen.dir === (locale === 'ur' ? 'rtl' : 'ltr')],
    ['no title', seen.title !== ''],
    [`${seen.h1} h1`, seen.h1 === 1],
    [`${seen.main} main`, seen.main === 1],
    [`scrolls sideways by ${seen.overflow}px`, seen.overflow <= 0],
    [
      `canonical ${seen.canonical}`,
      status !== 200 || seen.canonical?.startsWith(`${origin}/${locale}${bare}`) === true,
    ],
    [
      `alternates ${seen.alternates.join()}`,
      status !== 200 ||
        seen.alternates.toSorted((a, b) => (a ?? '').localeCompare(b ?? '')).join() === 'en,ro,ru,ur,x-default,zh-CN',
    ],
  ]
  return rules.filter(([, holds]) => !holds).map(([says]) => says)
}

/** Barriers that axe finds; contrast, its slowest rule, is asked for by name, as it is the same in every language. */
export async function findBarriers(page: Page, rules?: string[]): Promise<string[]> {
  // No page holds a frame, so the mode that opens a second page for each answer is not needed.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await (
    rules ? builder.withRules(rules) : builder.withTags(TAGS).disableRules(CONTRAST)
  ).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `axe ${id}: ${node.target.join(' ')} ${node.html.slice(0, 140)}`),
  )
}

export async function findWordProblems(page: Page, locale: string): Promise<string[]> {
  return (await findEnglish(page, locale)).map((text) => `left in English: ${text.slice(0, 120)}`)
}
