import { expect, test } from 'vitest'
import { createDemoProgress } from './demo-progress.ts'

function show(isTTY: boolean): string {
  let text = ''
  const progress = createDemoProgress({ isTTY, write: (part: string) => Boolean((text += part)) })
  const sheet = { exhibition: 'moldovan-wine-2026', of: '2/3', kind: 'products' }
  progress.begins()
  progress.reads({ ...sheet, rows: 250, isDone: false })
  progress.reads({ ...sheet, rows: 1_310, isDone: true })
  progress.ends()
  return text.replace(/[\d.]+ s\n$/, 'N s\n')
}

test('a terminal shows one line that counts on', () => {
  expect(show(true).split('\r\u001b[K')).toEqual([
    'Load the demo …',
    'Load the demo … 2/3 moldovan-wine-2026: 250 products',
    'Load the demo … 2/3 moldovan-wine-2026: 1,310 products',
    'Load the demo: done in N s\n',
  ])
})

test('a file gets a line for each finished sheet', () => {
  expect(show(false)).toBe(
    'Load the demo …\nLoad the demo … 2/3 moldovan-wine-2026: 1,310 products\nLoad the demo: done in N s\n',
  )
})
