import type { Sense } from '../lexicon/lexicon.ts'
import type { Statistics } from '../statistics/statistics.ts'

const MAX_FOUND = 5

/** 磨刀机 as "sharpener": a verb and the sign for machine or device is, in English, the verb with -er. */
export function agentNouns(verbs: readonly Sense[], statistics: Statistics): Sense[] {
  const found: Sense[] = []
  for (const { stems, weight } of verbs) {
    const [verb] = stems
    if (stems.length !== 1 || verb === undefined) continue
    for (const noun of formsOf(verb)) {
      if (statistics.df(noun) > 0) found.push({ stems: [noun], phrase: noun, weight: weight * 1.2 })
    }
  }
  return found.sort((a, b) => b.weight - a.weight).slice(0, MAX_FOUND)
}

function formsOf(verb: string): string[] {
  if (/(?:er|or)$/.test(verb)) return [verb]
  const base = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(verb) ? [`${verb}${verb.at(-1)}er`] : []
  return [`${base}er`, `${base}or`, ...doubled]
}
