import type { Statistics } from '../statistics/statistics.ts'
import type { Plan } from './plan.ts'

const READINGS_EACH = 2
const SHOWN = 4

/** What was typed and what people say that it means, asked in one go; whichever the catalogue knows comes first. */
export function withSynonyms(typed: Plan, others: Plan[], phrases: string[], statistics: Statistics): Plan {
  const isKnown = typed.readings[0]?.stems.some((stem) => statistics.df(stem) > 0) ?? false
  const meant = others.flatMap((plan) => plan.readings.slice(0, READINGS_EACH))
  const chinese = [typed, ...others].flatMap((plan) => plan.chinese ?? [])
  const [first] = chinese
  return {
    ...typed,
    readings: isKnown ? [...typed.readings, ...meant] : [...meant, ...typed.readings],
    chinese: first ? { text: first.text, words: [...new Set(chinese.flatMap(({ words }) => words))] } : null,
    headings: [...new Set([typed, ...others].flatMap((plan) => plan.headings))],
    country: typed.country ?? others.find((plan) => plan.country)?.country ?? null,
    questions: [...typed.questions, ...others.flatMap((plan) => plan.questions)],
    wanted: [...typed.wanted, ...others.flatMap((plan) => plan.wanted)],
    broad: isKnown ? typed.broad : (others[0]?.broad ?? typed.broad),
    interpretedAs: {
      ...typed.interpretedAs,
      searched: [...new Set([...phrases, ...typed.interpretedAs.searched])].slice(0, SHOWN),
    },
  }
}
