import { beforeAll, expect, test } from 'vitest'
import { LOCALES, type Locale } from '#app/core/locale.ts'
import { listPublicPages, type PublicPage } from '#tests/e2e/pages.ts'
import { site } from '#tests/support/site.ts'
import { getText } from './client.ts'

const LONGEST = 160
const SCRIPTS: Partial<Record<Locale, RegExp>> = {
  zh: /\p{Script=Han}/u,
  ru: /\p{Script=Cyrillic}/u,
  ur: /\p{Script=Arabic}/u,
}
const NOT_FOUND: Record<Locale, string> = {
  en: 'Page not found',
  zh: '页面不存在',
  ru: 'Такой страницы нет',
  ur: 'یہ صفحہ موجود نہیں',
  ro: 'Această pagină nu există',
}

let pages: PublicPage[]

beforeAll(async () => {
  pages = (await listPublicPages(site().origin)).filter(({ status = 200 }) => status === 200)
})

async function readHead(path: string) {
  const page = await getText(path)
  const meta = new Map(
    [...page.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(([, name, text]) => [name, text]),
  )
  return {
    title: /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? '',
    description: meta.get('description') ?? '',
    shared: [meta.get('og:title'), meta.get('og:description')],
  }
}

test.each(LOCALES)(
  'every page in %s is named and described in its language, for readers and for shares',
  async (locale) => {
    for (const { path } of pages) {
      const [{ title, description, shared }, english] = await Promise.all([
        readHead(`/${locale}${path}`),
        readHead(`/en${path}`),
      ])

      expect([path, title]).toEqual([path, `${shared[0]} · Caravanserai`])
      expect([path, description]).toEqual([path, shared[1]])
      expect([...toPlain(description)].length).toBeGreaterThan(0)
      expect([...toPlain(description)].length).toBeLessThanOrEqual(LONGEST)
      expect(description).toMatch(SCRIPTS[locale] ?? /./)
      if (locale !== 'en') expect(description).not.toBe(english.description)
    }
  },
)

function toPlain(text: string): string {
  return text.replace(/&(?:#x?[0-9a-f]+|\w+);/gi, '&')
}

test('the parts of an exhibition each say what is there', async () => {
  const parts = ['', '/exhibitors', '/products', '/floor-plan', '/pavilions', '/pavilions/codru']

  const heads = await Promise.all(parts.map((part) => readHead(`/ru/exhibitions/moldovan-wine-2026${part}`)))

  expect(new Set(heads.map((head) => head.description)).size).toBe(parts.length)
  expect(new Set(heads.map((head) => head.title)).size).toBe(parts.length)
})

test.each(LOCALES)('a missing page says so in its title in %s', async (locale) => {
  const heads = await Promise.all(
    ['/no-such-page', '/products/none', '/organizations/none'].map((path) => readHead(`/${locale}${path}`)),
  )

  expect(new Set(heads.map((head) => head.title))).toEqual(new Set([`${NOT_FOUND[locale]} · Caravanserai`]))
})
