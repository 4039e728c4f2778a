import type { SearchHit } from '#app/core/search-port.ts'
import type { Plan } from '../pipelines/plan.ts'
import type { RankedListing } from '../statistics/forward.ts'
import type { Statistics } from '../statistics/statistics.ts'
import { featuresOf } from '../pipelines/label-index.ts'
import { scoreChinese, scoreLabel } from './score-native.ts'
import { scoreText } from './score-text.ts'
import { toTerms, type QueryTerms } from './terms.ts'

const TRANSLATION = 2.5
const CHINESE = 0.4
const LABEL = 0.3
const HEADING = 1.2
const CATEGORY = 2
const COUNTRY = 1.2
const OTHER_KIND = -0.5
const SAME_AGAIN = 0.15
/** Log weights are sums over slots; this brings them to the scale of one word. */
const SPREAD = 0.35

export interface Ranked extends SearchHit {
  listing: RankedListing
}

/**
 * Puts the candidates in the order in which a buyer would want to see them. Where an engine found them is of no account,
 * so that every engine gives the same order.
 */
export function rank(candidates: RankedListing[], plan: Plan, statistics: Statistics): Ranked[] {
  const readings = plan.readings.map((reading) => toTerms(reading, statistics))
  const native = plan.native.length > 0 ? nativeTerms(plan, statistics) : null
  const label = plan.script === 'russian' ? featuresOf(plan.text, 'ru') : null
  const scored = candidates.map((listing) => score(listing, plan, readings, native, label, statistics))
  return spread(scored)
}

interface Scored extends Ranked {
  reading: number
}

function nativeTerms(plan: Plan, statistics: Statistics): QueryTerms {
  return toTerms({ stems: plan.native, head: plan.native.length - 1, logWeight: 0, phrase: plan.text }, statistics)
}

function score(
  listing: RankedListing,
  plan: Plan,
  readings: QueryTerms[],
  native: QueryTerms | null,
  label: Set<string> | null,
  statistics: Statistics,
): Scored {
  let best = 0
  let reading = -1
  for (const [at, terms] of readings.entries()) {
    const text = scoreText(terms, listing, listing.titles, statistics)
    const value = text > 0 ? Math.max(0.01, text + TRANSLATION * SPREAD * terms.reading.logWeight) : 0
    if (value > best) {
      best = value
      reading = at
    }
  }
  const own = native && listing.foreign.length > 0 ? scoreText(native, listing, listing.foreign, statistics) : 0
  if (own > best) {
    best = own
    reading = -1
  }
  if (plan.chinese)
    best += CHINESE * scoreChinese(plan.chinese, listing) + LABEL * scoreLabel(plan.chinese.text, listing)
  if (label) best += LABEL * overlap(label, listing.ruLabel)
  if (plan.headings.some((code) => listing.facet('hs').includes(code))) best += HEADING
  if (plan.categories.some((id) => listing.facet('category').includes(id))) best += CATEGORY
  if (plan.country && listing.country === plan.country) best += COUNTRY
  if (listing.kind !== 'product') best += OTHER_KIND
  return {
    kind: listing.kind,
    id: listing.id,
    score: best,
    matched: matchedWords(listing, readings[reading] ?? native),
    listing,
    reading,
  }
}

function overlap(query: Set<string>, label: string[]): number {
  if (query.size === 0 || label.length === 0) return 0
  return label.filter((stem) => query.has(stem)).length / query.size
}

function matchedWords(listing: RankedListing, terms: QueryTerms | null | undefined): string[] {
  if (!terms) return []
  const words = [...listing.titles, ...listing.foreign].filter((word) => terms.variants.has(word))
  return [...new Set(words)]
}

/** The more hits one translation has had already, the better its next one must be. */
function spread(scored: Scored[]): Ranked[] {
  const queues = new Map<number, Scored[]>()
  for (const hit of scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))) {
    const queue = queues.get(hit.reading)
    if (queue) queue.push(hit)
    else queues.set(hit.reading, [hit])
  }
  if (queues.size < 2) return scored
  const lanes = [...queues.values()].map((queue) => ({ queue, shown: 0 }))
  const ordered: Ranked[] = []
  while (ordered.length < scored.length) {
    let best: (typeof lanes)[number] | null = null
    let bestScore = -Infinity
    for (const lane of lanes) {
      const next = lane.queue[lane.shown]
      const value = next ? next.score - SAME_AGAIN * Math.log(1 + lane.shown) : -Infinity
      if (next && value > bestScore) {
        best = lane
        bestScore = value
      }
    }
    const hit = best?.queue[best.shown]
    if (!best || !hit) break
    ordered.push(hit)
    best.shown += 1
  }
  return ordered
}
