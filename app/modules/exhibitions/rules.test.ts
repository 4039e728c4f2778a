import { expect, test } from 'vitest'
import { daysUntil, toPhase } from './rules.ts'

const fair = { startsOn: new Date('2026-12-03'), endsOn: new Date('2026-12-06'), timeZone: 'Asia/Karachi' }

test('an exhibition is live from midnight to midnight of its own zone', () => {
  expect(toPhase(fair, new Date('2026-12-02T18:59:00Z'))).toBe('upcoming')
  expect(toPhase(fair, new Date('2026-12-02T19:01:00Z'))).toBe('live')
  expect(toPhase(fair, new Date('2026-12-06T18:59:00Z'))).toBe('live')
  expect(toPhase(fair, new Date('2026-12-06T19:01:00Z'))).toBe('past')
})

test('days until the opening are counted in the venue’s zone', () => {
  expect(daysUntil(fair.startsOn, fair.timeZone, new Date('2026-12-01T20:00:00Z'))).toBe(1)
  expect(daysUntil(fair.startsOn, fair.timeZone, new Date('2026-12-09T00:00:00Z'))).toBe(0)
})
