import { isSpellable } from '../statistics/speller.ts'
import type { Statistics } from '../statistics/statistics.ts'

export interface Corrected {
  stems: string[]
  /** Which stems are not what was typed. */
  changed: boolean
}

/** Unknown words by the catalogue's own: the nearest one that is frequent and at home beside its neighbours. */
export function correctSpelling(
  stems: string[],
  statistics: Statistics,
  isEnglish: (stem: string) => boolean,
): Corrected {
  const corrected: string[] = []
  let changed = false
  for (const [at, stem] of stems.entries()) {
    const better = isKnown(stem, statistics)
      ? [stem]
      : betterThan(stem, corrected.at(-1), stems[at + 1], statistics, isEnglish(stem))
    if (better.join(' ') !== stem) changed = true
    corrected.push(...better)
  }
  return { stems: corrected, changed }
}

/** The beginning of a known word is a search in progress, not a mistake. */
function isKnown(stem: string, statistics: Statistics): boolean {
  if (statistics.df(stem) > 0 || !isSpellable(stem)) return true
  return stem.length >= 5 && statistics.withPrefix(stem, 1).length > 0
}

function betterThan(
  stem: string,
  before: string | undefined,
  after: string | undefined,
  statistics: Statistics,
  isWord: boolean,
): string[] {
  let best: { stems: string[]; score: number } = { stems: [stem], score: 0 }
  // "mattres" has lost its last letter twice: once by the writer, once as if it were a plural
  for (const candidate of [...statistics.similar(stem), ...statistics.similar(`${stem}s`)]) {
    const beside =
      (before ? statistics.phraseDf([before, candidate.stem]) : 0) +
      (after ? statistics.phraseDf([candidate.stem, after]) : 0)
    // "spare parts" is no mistake for "space ports"; "red whine" is one for what stands beside "red"
    if (isWord && beside === 0) continue
    const sameStart = candidate.stem[0] === stem[0] ? 1 : 0
    const score = 6 - 3 * candidate.distance + 0.6 * Math.log(1 + candidate.df) + 1.2 * Math.log(1 + beside) + sameStart
    if (score > best.score) best = { stems: [candidate.stem], score }
  }
  const parts = splitCompound(stem, statistics)
  return parts && best.score < 7 ? parts : best.stems
}

/** `winerack` → wine rack, when the catalogue has the two words side by side. */
export function splitCompound(stem: string, statistics: Statistics): [string, string] | null {
  let best: { parts: [string, string]; count: number } | null = null
  for (let at = 3; at <= stem.length - 3; at += 1) {
    const parts: [string, string] = [stem.slice(0, at), stem.slice(at)]
    const count = statistics.phraseDf(parts)
    if (count > (best?.count ?? 0)) best = { parts, count }
  }
  return best?.parts ?? null
}
