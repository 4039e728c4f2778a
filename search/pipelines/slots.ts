import type { Sense } from '../lexicon/lexicon.ts'
import type { Statistics } from '../statistics/statistics.ts'
import type { Reading } from './plan.ts'

/** A piece of the query with what it may mean; a slot without options says nothing. */
export interface Slot {
  text: string
  senses: Sense[]
}

const BEAM = 12
const MAX_SENSES = 6
const NO_EVIDENCE = -3
const SCATTERED = -1.2
const BESIDE = 0.35

interface Partial {
  stems: string[]
  /** Where the words of each slot begin. */
  starts: number[]
  phrases: string[]
  score: number
}

/** How well the catalogue knows a sense: its words in a row, all of them somewhere, or not at all. */
export function senseScore({ stems, weight }: Sense, statistics: Statistics): number {
  const df = statistics.phraseDf(stems)
  const evidence = 0.15 * Math.log(1 + df + 4 * statistics.phraseHeadDf(stems))
  if (df > 0) return Math.log(Math.max(weight, 0.05)) + evidence
  const scattered = stems.length > 1 && stems.every((stem) => statistics.df(stem) > 0)
  return Math.log(Math.max(weight, 0.05)) + (scattered ? SCATTERED : NO_EVIDENCE)
}

/** The most likely ways to say all slots in English; words that stand side by side in the catalogue go together. */
export function translate(slots: Slot[], headSlot: number, statistics: Statistics, wanted: number): Reading[] {
  let beam: Partial[] = [{ stems: [], starts: [], phrases: [], score: 0 }]
  for (const slot of slots) {
    const options = slot.senses
      .map((sense) => ({ sense, score: senseScore(sense, statistics) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MAX_SENSES)
    if (options.length === 0) continue
    beam = beam.flatMap((partial) => options.map(({ sense, score }) => extend(partial, sense, score, statistics)))
    beam.sort((a, b) => b.score - a.score)
    beam = distinct(beam).slice(0, BEAM)
  }
  return toReadings(beam, headSlot, wanted)
}

function extend(partial: Partial, sense: Sense, score: number, statistics: Statistics): Partial {
  const last = partial.stems.at(-1)
  const first = sense.stems[0]
  const beside = last && first ? statistics.phraseDf([last, first]) : 0
  const repeated = last !== undefined && sense.stems.includes(last)
  return {
    stems: [...partial.stems, ...sense.stems.filter((stem) => !repeated || stem !== last)],
    starts: [...partial.starts, partial.stems.length],
    phrases: [...partial.phrases, sense.phrase],
    score: partial.score + score + BESIDE * Math.log(1 + beside),
  }
}

function distinct(partials: Partial[]): Partial[] {
  const seen = new Set<string>()
  return partials.filter(({ stems }) => {
    const key = stems.toSorted().join(' ')
    return seen.has(key) ? false : seen.add(key)
  })
}

function toReadings(beam: Partial[], headSlot: number, wanted: number): Reading[] {
  const best = beam[0]?.score ?? 0
  return beam
    .filter(({ stems }) => stems.length > 0)
    .slice(0, wanted)
    .map(({ stems, starts, phrases, score }) => ({
      stems,
      // the head slot's own last word: "dining table" in a slot is about the table
      head: Math.max(0, (starts[headSlot + 1] ?? stems.length) - 1),
      phrase: phrases.join(' '),
      logWeight: score - best,
    }))
}
