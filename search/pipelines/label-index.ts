import { characterPairs } from '../analysis/chinese.ts'
import { stems as stemsOf } from '../analysis/english.ts'
import { russianStems } from '../analysis/russian.ts'
import { toSimplified } from '../analysis/simplified.ts'
import { labelsOf, type CategoryNames } from '../categories.ts'
import type { Reading } from './plan.ts'

/** A name that says more than the query is a narrower thing: rice flour is not what "rice" asks for. */
const DOUBT = 2.5
const JUST_SO = 0.99
const MAX_NAMED = 3

export type LabelLanguage = 'en' | 'zh' | 'ru' | 'ur' | 'ro'

/** Category names of one language by what they are made of: characters in pairs for Chinese, stems elsewhere. */
export interface LabelIndex {
  /** Categories named like the text, as readings; at most `limit`. */
  alike(text: string, least: number, limit: number): Reading[]
  /** Categories that are called just so. */
  named(text: string): string[]
}

export function featuresOf(text: string, language: LabelLanguage): Set<string> {
  if (language === 'zh') return characterPairs(toSimplified(text))
  return new Set(language === 'ru' ? russianStems(text) : stemsOf(text))
}

export function createLabelIndex(categories: CategoryNames[], language: LabelLanguage): LabelIndex {
  const labels: { id: string; english: string; size: number }[] = []
  const byFeature = new Map<string, number[]>()
  for (const { id, names } of categories) {
    const english = labelsOf(names.en ?? '')[0]
    if (!english) continue
    for (const label of labelsOf(names[language] ?? '')) {
      const features = featuresOf(label, language)
      for (const feature of features) {
        const ids = byFeature.get(feature)
        if (ids) ids.push(labels.length)
        else byFeature.set(feature, [labels.length])
      }
      labels.push({ id, english: english.toLowerCase(), size: features.size })
    }
  }

  function compare(text: string, least: number): { label: (typeof labels)[number] | undefined; dice: number }[] {
    const features = featuresOf(text, language)
    const shared = new Map<number, number>()
    for (const feature of features) {
      for (const id of byFeature.get(feature) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    }
    return [...shared]
      .map(([id, count]) => ({ label: labels[id], dice: (2 * count) / (features.size + (labels[id]?.size ?? 0)) }))
      .filter(({ dice }) => dice >= least)
      .sort((a, b) => b.dice - a.dice)
  }

  return {
    alike: (text, least, limit) =>
      compare(text, least)
        .slice(0, limit)
        .map(({ label, dice }) => toLabelReading(label?.english ?? '', dice)),
    named: (text) => [...new Set(compare(text, JUST_SO).map(({ label }) => label?.id ?? ''))].slice(0, MAX_NAMED),
  }
}

function toLabelReading(english: string, dice: number): Reading {
  const stems = stemsOf(english)
  return { stems, head: stems.length - 1, phrase: english, logWeight: DOUBT * Math.log(dice) }
}
