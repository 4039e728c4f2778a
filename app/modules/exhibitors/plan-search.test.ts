import { expect, test } from 'vitest'
import type { PlanHall } from './floor-plan.server.ts'
import { findBooths } from './plan-search.ts'

const names = { latin: 'Vinăria Codrii Vechi', native: null, chinese: '老科德鲁酒庄', nativeLocale: 'ro' as const }
const booth = { polygon: [], area: 9, kind: 'INLINE' }
const halls: PlanHall[] = [
  {
    code: 'A',
    name: { text: 'Hall A', locale: 'en' },
    width: 100,
    height: 100,
    booths: [
      {
        ...booth,
        number: 'A01',
        exhibitor: {
          slug: 'codrii',
          names,
          cities: ['Chișinău', '基希讷乌'],
          pavilion: null,
          summary: null,
          exhibitCount: 3,
        },
      },
      { ...booth, number: 'A02', exhibitor: null },
    ],
  },
]

test('a booth is found by number, by any name, by city and without diacritics', () => {
  expect([...findBooths(halls, 'a02')]).toEqual(['A02'])
  expect([...findBooths(halls, 'vinaria vechi')]).toEqual(['A01'])
  expect([...findBooths(halls, '科德鲁')]).toEqual(['A01'])
  expect([...findBooths(halls, 'chisinau')]).toEqual(['A01'])
  expect([...findBooths(halls, '基希讷乌')]).toEqual(['A01'])
  expect(findBooths(halls, '').size).toBe(2)
  expect(findBooths(halls, 'rice').size).toBe(0)
})
