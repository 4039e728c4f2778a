import { characterPairs } from '../analysis/chinese.ts'
import { stems as stemsOf } from '../analysis/english.ts'
import { russianStems } from '../analysis/russian.ts'
import { toSimplified } from '../analysis/simplified.ts'
import { labelsOf, type CategoryNames } from '../categories.ts'
import type { Reading } from './plan.ts'

export type LabelLanguage = 'zh' | 'ru' | 'ur' | 'ro'

/** Category names of one language by what they are made of: characters in pairs for Chinese, stems elsewhere. */
export interface LabelIndex {
  /** Categories named like the text, as readings; at most `limit`. */
  alike(text: string, least: number, limit: number): Reading[]
}

export function featuresOf(text: string, language: LabelLanguage): Set<string> {
  if (language === 'zh') return characterPairs(toSimplified(text))
  return new Set(language === 'ru' ? russianStems(text) : stemsOf(text))
}

export function createLabelIndex(categories: CategoryNames[], language: LabelLanguage): LabelIndex {
  const labels: { english: string; size: number }[] = []
  const byFeature = new Map<string, number[]>()
  for (const { names } of categories) {
    const english = labelsOf(names.en ?? '')[0]
    if (!english) continue
    for (const label of labelsOf(names[language] ?? '')) {
      const features = featuresOf(label, language)
      for (const feature of features) {
        const ids = byFeature.get(feature)
        if (ids) ids.push(labels.length)
        else byFeature.set(feature, [labels.length])
      }
      labels.push({ english: english.toLowerCase(), size: features.size })
    }
  }

  return {
    alike(text, least, limit) {
      const features = featuresOf(text, language)
      const shared = new Map<number, number>()
      for (const feature of features)
        for (const id of byFeature.get(feature) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
      return [...shared]
        .map(([id, count]) => ({ label: labels[id], dice: (2 * count) / (features.size + (labels[id]?.size ?? 0)) }))
        .filter(({ dice }) => dice >= least)
        .sort((a, b) => b.dice - a.dice)
        .slice(0, limit)
        .map(({ label, dice }) => toLabelReading(label?.english ?? '', dice))
    },
  }
}

function toLabelReading(english: string, dice: number): Reading {
  const stems = stemsOf(english)
  return { stems, head: stems.length - 1, phrase: english, logWeight: Math.log(dice) }
}
