import { describe, expect, test } from 'vitest'
import { aForwardRow } from './forward-row.factory.ts'
import { createCollector, type CatalogueCounts } from './collect.ts'
import type { ForwardRow } from './forward.ts'
import type { Numbers } from './number-list.ts'
import { toStatistics } from './statistics.ts'

type Form = (numbers: Numbers) => Numbers

/** A small catalogue fits in two bytes a number; a large one does not, and is read by the same code. */
const FORMS: [name: string, form: Form][] = [
  ['narrow', (numbers) => numbers],
  ['wide', (numbers) => Uint32Array.from(numbers)],
]

function inForm(form: Form, { forward, postings: { named, told }, ...counts }: CatalogueCounts): CatalogueCounts {
  return {
    ...counts,
    forward: { ...forward, numbers: form(forward.numbers) },
    postings: {
      named: { ...named, listings: form(named.listings) },
      told: { ...told, listings: form(told.listings) },
    },
  }
}

function finderOver(form: Form, ...listings: Partial<ForwardRow>[]) {
  const collector = createCollector()
  const rows = listings.map((about) => aForwardRow(about))
  for (const row of rows) collector.add(row)
  const statistics = toStatistics(inForm(form, collector.finish()))
  return (words: Record<string, number>, limit = 10) =>
    statistics
      .loosely(
        Object.entries(words).map(([word, weight]) => ({ word, weight })),
        limit,
      )
      .map((id) => rows.findIndex((row) => row.id === id))
}

describe.each(FORMS)('in %s lists', (_, form) => {
  test('more of the words come before fewer, rare ones before frequent ones', () => {
    const find = finderOver(
      form,
      { stems: 'rain boot |' },
      { stems: 'rain suit |' },
      { stems: 'suit |' },
      { stems: 'suit bag |' },
      { stems: 'wool suit |' },
    )

    expect(find({ rain: 1, suit: 1 }).slice(0, 2)).toEqual([1, 0])
    expect(find({ rain: 1, suit: 1 })).toHaveLength(5)
    expect(find({ umbrella: 1 })).toEqual([])
  })

  test('a word of the name says more than one of the description, and a heavier word more than a lighter one', () => {
    const find = finderOver(form, { related: ['oak'] }, { stems: 'oak table |' }, { stems: 'pine table |' })

    expect(find({ oak: 1 })).toEqual([1, 0])
    expect(find({ oak: 0.1, pine: 1 })[0]).toBe(2)
  })

  test('Chinese words, Russian labels, companies and categories count as names', () => {
    const find = finderOver(
      form,
      { zhHead: '雨衣' },
      { ruLabel: 'плащ' },
      { exhibitor: 'Codru' },
      { categoryPath: ['garments', 'raincoats'] },
    )

    expect(['雨衣', 'плащ', 'codru', 'raincoats'].map((word) => find({ [word]: 1 }))).toEqual([[0], [1], [2], [3]])
  })

  test('no more are given than asked for, and one query leaves nothing behind for the next', () => {
    const find = finderOver(form, { stems: 'red |' }, { stems: 'red |' }, { stems: 'blue |' })

    expect(find({ red: 1, blue: 0.1 }, 2)).toEqual([0, 1])
    expect(find({ blue: 1 })).toEqual([2])
  })
})

test('a catalogue whose places do not fit in two bytes finds its first and its last listing', () => {
  const red = Array.from({ length: 65_537 }, (_, at) => aForwardRow({ stems: at === 0 ? 'blue |' : 'red |' }))
  const last = aForwardRow({ stems: 'blue |' })
  const collector = createCollector()
  for (const row of [...red, last]) collector.add(row)

  const counts = collector.finish()

  expect(counts.postings.named.listings).toBeInstanceOf(Uint32Array)
  expect(toStatistics(counts).loosely([{ word: 'blue', weight: 1 }], 10)).toEqual([red[0]?.id, last.id])
})
