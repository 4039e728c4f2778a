import type { Reading } from '../pipelines/plan.ts'
import type { Statistics } from '../statistics/statistics.ts'

const PREFIX_WORTH = 0.5
const FAR_PREFIX_WORTH = 0.3
const FUZZY_WORTH = 0.4
const MAX_PREFIXED = 40
/** A mill is for milling, a peeler for peeling. */
const FORM_WORTH = 0.6

/** A reading made ready to be held against many titles. */
export interface QueryTerms {
  reading: Reading
  idf: number[]
  totalIdf: number
  /** Words of titles that stand for a term of the query, and how well. */
  variants: Map<string, { term: number; worth: number }[]>
}

export function toTerms(reading: Reading, statistics: Statistics): QueryTerms {
  const idf = reading.stems.map((stem) => statistics.idf(stem))
  const variants: QueryTerms['variants'] = new Map()
  for (const [term, stem] of reading.stems.entries()) {
    addVariants(variants, term, stem, statistics)
    const next = reading.stems[term + 1]
    // "head board" is also written in one word, and so is "bees wax"
    for (const joined of next === undefined ? [] : [stem + next, `${stem}s${next}`])
      if (statistics.df(joined) > 0) add(variants, joined, term, 1, term + 1)
  }
  return { reading, idf, totalIdf: idf.reduce((sum, value) => sum + value, 0) || 1, variants }
}

function addVariants(variants: QueryTerms['variants'], term: number, stem: string, statistics: Statistics): void {
  add(variants, stem, term, 1)
  if (/\d/.test(stem) || stem.length < 4) return
  for (const longer of statistics.withPrefix(stem, MAX_PREFIXED)) {
    if (longer !== stem) add(variants, longer, term, longer.length - stem.length <= 3 ? PREFIX_WORTH : FAR_PREFIX_WORTH)
  }
  for (const form of otherForms(stem)) if (statistics.df(form) > 0) add(variants, form, term, FORM_WORTH)
  if (statistics.df(stem) > 0) return
  for (const { stem: near } of statistics.similar(stem)) add(variants, near, term, FUZZY_WORTH)
}

/** The verb, the doing and the doer of one action; longer ones are found by their beginning as well. */
function otherForms(stem: string): string[] {
  const ending = /^(.{3,}?)(?:ing|er|or)$/.exec(stem)
  const base = ending?.[1]
  if (base === undefined) return []
  const single = base.at(-1) === base.at(-2) ? [base.slice(0, -1)] : []
  return [base, `${base}e`, ...single, `${base}er`, `${base}ing`, `${base}or`].filter((form) => form !== stem)
}

function add(variants: QueryTerms['variants'], word: string, term: number, worth: number, alsoTerm?: number): void {
  const known = variants.get(word) ?? []
  known.push({ term, worth })
  if (alsoTerm !== undefined) known.push({ term: alsoTerm, worth })
  variants.set(word, known)
}
