import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fillPlain, fillPressed, pressPage } from './pressed-page.ts'

const OLD = 'AAAAAAAAAAAAAAAAAAAAAA=='
const NEW = 'q83vEjRWeJq83vEjRWeJqA=='

test.each([
  ['in the middle', `<p>红葡萄酒</p><script nonce="${OLD}">1</script><script nonce="${OLD}">2</script>`],
  ['at both ends', `${OLD}${'line of a page '.repeat(5_000)}${OLD}`],
  ['side by side', `a${OLD}${OLD}b`],
  ['nowhere', '<p>no script</p>'],
  ['in an empty page', ''],
])('a page with its nonce %s opens with the nonce of its reader', (_where, page) => {
  const pressed = pressPage(Buffer.from(page), OLD)

  const wanted = page.replaceAll(OLD, NEW)
  expect(gunzipSync(fillPressed(pressed, NEW)).toString()).toBe(wanted)
  expect(fillPlain(pressed, NEW).toString()).toBe(wanted)
})

test('a long page takes less room pressed', () => {
  const page = `<script nonce="${OLD}"></script>${'<li>basmati rice</li>'.repeat(2_000)}`

  const sent = fillPressed(pressPage(Buffer.from(page), OLD), NEW)

  expect(sent.byteLength).toBeLessThan(page.length / 20)
})
