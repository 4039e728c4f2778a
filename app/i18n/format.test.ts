import { expect, test } from 'vitest'
import { formatClock, formatDateRange, formatList } from './format.ts'

test.each([
  ['2026-12-03', '2026-12-06', '2026年12月3日至6日'],
  ['2026-11-19', '2026-12-19', '2026年11月19日至12月19日'],
  ['2026-01-30', '2026-11-02', '2026年1月30日至11月2日'],
  ['2026-12-30', '2027-01-02', '2026年12月30日至2027年1月2日'],
  ['2026-12-03', '2026-12-03', '2026年12月3日'],
])('Chinese readers read %s to %s as %s', (startsOn, endsOn, shown) => {
  expect(formatDateRange('zh', startsOn, endsOn)).toBe(shown)
})

test('clocks count 24 hours in every language', () => {
  const instant = new Date('2026-12-03T11:15:00Z')

  expect(formatClock('en', instant, 'Asia/Karachi')).toBe('16:15\u00a0GMT+5')
  expect(formatClock('zh', instant, 'Asia/Shanghai')).toBe('GMT+8\u00a019:15')
})

test('a list is joined as its language joins it', () => {
  expect(formatList('en', ['China', 'Japan', 'UK'])).toBe('China, Japan, and UK')
  expect(formatList('zh', ['中国', '日本', '英国'])).toBe('中国、日本和英国')
})
