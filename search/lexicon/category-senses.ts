import { toSimplified } from '../analysis/simplified.ts'
import { labelsOf, type CategoryNames } from '../categories.ts'
import type { ExtraSense } from './lexicon.ts'

/** Category names as dictionary entries: the first label of a language stands for the first English one. */
export function categorySenses(categories: CategoryNames[]): { chinese: ExtraSense[]; russian: ExtraSense[] } {
  const chinese: ExtraSense[] = []
  const russian: ExtraSense[] = []
  for (const { names } of categories) {
    const english = labelsOf(names.en ?? '')
    for (const [at, phrase] of english.entries()) {
      const weight = at === 0 ? 2.4 : 1.9
      for (const key of labelsOf(toSimplified(names.zh ?? ''))) chinese.push({ key, phrase, weight })
      for (const key of labelsOf(names.ru ?? '')) russian.push({ key, phrase, weight })
    }
  }
  return { chinese, russian }
}
