import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type StartedServer } from '#tests/support/server.ts'
import { getJson, getText, rows } from './client.ts'

const FAIR = '/exhibitions/pakistan-china-2026'
const MILL = 'indus-basmati-mills'
/** Left with a city in Latin letters and in Urdu only. */
const SURGEON = 'marala-medical'

let server: StartedServer

beforeAll(async () => {
  server = await startServer({ demo: true })
  await rows(
    `UPDATE organization_translation SET city = NULL WHERE locale <> 'ur' AND "organizationId" = (SELECT id FROM organization WHERE slug = $1)`,
    [SURGEON],
    server,
  )
})

afterAll(() => server.stop())

/** The words of the page, one space between them. */
async function readPage(path: string): Promise<string> {
  const page = await getText(path, {}, server)
  return page
    .slice(page.indexOf('<body'))
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

async function readJsonLd(path: string): Promise<string> {
  const page = await getText(path, {}, server)
  return /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? 'none'
}

const PLACES: [locale: string, city: string, country: string][] = [
  ['en', 'Muridke', 'Pakistan'],
  ['zh', '穆里德凯', '巴基斯坦'],
  ['ru', 'Муридке', 'Пакистан'],
  ['ur', 'مریدکے', 'پاکستان'],
  ['ro', 'Muridke', 'Pakistan'],
]

test.each(PLACES)('a reader of %s finds the company in %s, %s', async (locale, city, country) => {
  const pages = [`/organizations/${MILL}`, `${FAIR}/exhibitors/${MILL}`, `${FAIR}/exhibitors?q=indus`]

  const [texts, linked, listed] = await Promise.all([
    Promise.all(pages.map((path) => readPage(`/${locale}${path}`))),
    readJsonLd(`/${locale}/organizations/${MILL}`),
    getJson<{ city: string }>(`/api/v1/organizations/${MILL}?locale=${locale}`, {}, server),
  ])

  for (const text of texts) expect(text).toContain(`${city} · ${country}`)
  expect(linked).toContain(`"addressLocality":"${city}"`)
  expect(listed.city).toBe(city)
})

test('where the reader’s language has no name for the city, the Latin one stands there, marked as such', async () => {
  const page = await getText(`/zh/organizations/${SURGEON}`, {}, server)
  const { city } = await getJson<{ city: string }>(`/api/v1/organizations/${SURGEON}?locale=zh`, {}, server)

  expect(page).toContain('<bdi lang="en" translate="no">Sialkot</bdi>')
  expect(page).not.toContain('سیالکوٹ</bdi>')
  expect(city).toBe('Sialkot')
  expect(await readPage(`/ur/organizations/${SURGEON}`)).toContain('سیالکوٹ · پاکستان')
})

test('exhibitors are found by their city in any language', async () => {
  const texts = await Promise.all(
    ['穆里德凯', 'муридке', 'مریدکے', 'muridke'].map((city) =>
      readPage(`/zh${FAIR}/exhibitors?q=${encodeURIComponent(city)}`),
    ),
  )

  for (const text of texts) expect(text).toContain('印度河巴斯马蒂米业')
})
