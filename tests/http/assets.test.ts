import { expect, test } from 'vitest'
import { LOCALES } from '#app/core/locale.ts'
import { loadMessages } from '#app/i18n/load-messages.ts'
import { get, getText } from './client.ts'

async function listScripts(page: string): Promise<string[]> {
  const html = await getText(page)
  return [...html.matchAll(/<link rel="modulepreload" href="([^"]+)"/g)].map((match) => match[1] ?? '')
}

test('a script comes pressed to whoever can read it so, and as it is to everybody else', async () => {
  const scripts = await listScripts('/en')
  const site = scripts.find((script) => script.startsWith('/assets/site-')) ?? ''
  const [brotli, gzip, plain] = await Promise.all(
    ['br, gzip', 'gzip, deflate', 'identity'].map((accepted) =>
      get(site, { headers: { 'accept-encoding': accepted } }),
    ),
  )
  expect([brotli, gzip, plain].map((answer) => answer?.headers.get('content-encoding'))).toEqual(['br', 'gzip', null])
  expect([brotli, gzip, plain].map((answer) => answer?.headers.get('vary'))).toEqual(Array(3).fill('Accept-Encoding'))
  const text = await plain?.text()
  expect(text?.length).toBeGreaterThan(100_000)
  expect(await brotli?.text()).toBe(text)
  expect(await gzip?.text()).toBe(text)
})

test.each(['bytes=10-5', 'bytes=0-9', 'bytes=-5', 'bytes=abc', 'bytes=999999999-', 'lines=1-2'])(
  'a script asked for by the range “%s” comes whole',
  async (range) => {
    const [script = ''] = await listScripts('/en')

    const [piece, whole] = await Promise.all([get(script, { headers: { Range: range } }), get(script)])

    expect([piece?.status, await piece?.text()]).toEqual([200, await whole?.text()])
  },
)

test('a script cannot be written to', async () => {
  const [script = ''] = await listScripts('/en')

  expect((await get(script, { method: 'POST' })).status).toBe(404)
})

test.each(LOCALES)('a page in %s fetches its words along with its other scripts', async (locale) => {
  const scripts = await listScripts(`/${locale}/exhibitions`)
  const messages = await loadMessages(locale)
  const texts = await Promise.all(scripts.map((script) => getText(script)))
  expect(texts.filter((text) => text.includes(String(messages['core']?.['skip_to_content'])))).toHaveLength(1)
})
