import type { Pool } from 'pg'
import { readCategories, type CategoryNames } from './categories.ts'
import { createCategoryGuess, type CategoryGuess } from './analysis/guess-category.ts'
import { categorySenses } from './lexicon/category-senses.ts'
import { loadLexicon, type Lexicon } from './lexicon/lexicon.ts'
import { readData } from './lexicon/read-data.ts'
import { createCustomsIndex, type CustomsIndex } from './pipelines/customs-index.ts'
import { createLabelIndex, type LabelIndex, type LabelLanguage } from './pipelines/label-index.ts'
import { sortedLines } from './lexicon/sorted-lines.ts'

/** What search knows before it has seen a single listing. */
export interface Knowledge {
  lexicon: Lexicon
  categories: Map<string, CategoryNames>
  guessCategory: CategoryGuess
  labels: Record<LabelLanguage, LabelIndex>
  russianCustoms: CustomsIndex
  /** Customs text of a code of 2, 4 or 6 digits. */
  hsText(code: string, language: 'en' | 'ru'): string
}

export async function loadKnowledge({ pool }: { pool: Pool }): Promise<Knowledge> {
  return toKnowledge(await readCategories(pool))
}

export function toKnowledge(categories: CategoryNames[]): Knowledge {
  const texts = { en: sortedLines(readData('hs-en')), ru: sortedLines(readData('hs-ru')) }
  return {
    lexicon: loadLexicon(categorySenses(categories)),
    categories: new Map(categories.map((category) => [category.id, category])),
    guessCategory: createCategoryGuess(categories),
    labels: {
      en: createLabelIndex(categories, 'en'),
      zh: createLabelIndex(categories, 'zh'),
      ru: createLabelIndex(categories, 'ru'),
      ur: createLabelIndex(categories, 'ur'),
      ro: createLabelIndex(categories, 'ro'),
    },
    russianCustoms: createCustomsIndex(sortedLines(readData('hs-ru-stems'))),
    hsText: (code, language) => texts[language].find(code) ?? '',
  }
}
