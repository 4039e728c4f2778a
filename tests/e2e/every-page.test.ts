import { expect, test } from '@playwright/test'
import { CONTRAST, findBarriers, findLayoutProblems, findWordProblems, open, watch } from './inspect-page.ts'
import { listPublicPages, type PublicPage } from './pages.ts'

const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } }

let pages: PublicPage[]

// A trace keeps a picture of the document at each step: here a gigabyte that says no more than the list of problems.
test.use({ trace: 'off' })
test.describe.configure({ mode: 'parallel', timeout: 240_000 })

test.beforeAll(async ({ baseURL }) => {
  pages = await listPublicPages(baseURL ?? '')
})

for (const locale of ['en', 'zh', 'ru', 'ur', 'ro']) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test(`every page in ${locale} on a ${size} is whole, readable by all, in its own language and asks no other host`, async ({
      browser,
      baseURL,
    }) => {
      const origin = baseURL ?? ''
      const context = await browser.newContext({ baseURL: origin, viewport, hasTouch: size === 'phone' })
      const page = await context.newPage()
      const takeProblems = watch(page, origin)
      const problems: Record<string, string[]> = {}

      for (const one of pages) {
        const status = await open(page, `/${locale}${one.path}`)
        problems[one.name] = [
          ...(status === (one.status ?? 200) ? [] : [`answered ${status}`]),
          ...(await findLayoutProblems(page, one, locale, origin)),
          ...(await findWordProblems(page, locale)),
          ...(await findBarriers(page)),
          ...takeProblems(),
        ]
      }

      await context.close()
      expect(Object.fromEntries(Object.entries(problems).filter(([, found]) => found.length > 0))).toEqual({})
    })
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page has enough contrast in the ${colorScheme}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: SIZES.phone, colorScheme })
    const page = await context.newPage()
    const problems: Record<string, string[]> = {}

    for (const one of pages) {
      await open(page, `/en${one.path}`)
      problems[one.name] = await findBarriers(page, CONTRAST)
    }

    await context.close()
    expect(Object.fromEntries(Object.entries(problems).filter(([, found]) => found.length > 0))).toEqual({})
  })
}

test('on a phone of 320 CSS pixels nothing scrolls sideways', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  const sideways: string[] = []

  for (const one of pages) {
    for (const locale of ['en', 'ur']) {
      await page.goto(`/${locale}${one.path}`)
      const overflow = () => document.documentElement.scrollWidth - window.innerWidth
      if ((await page.evaluate(overflow)) > 0) sideways.push(`${locale} ${one.name} at 320 px`)
    }
  }

  await context.close()
  expect(sideways).toEqual([])
})
