import { createCountTable, increment, type CountTable } from './count-table.ts'
import { hashOf } from './hash.ts'
import { buildSpeller, type SpellerIndex } from './speller.ts'

/** What the catalogue says about its own words, in a form that crosses threads without copying. */
export interface CatalogueCounts {
  documents: number
  titleLength: number
  descriptionLength: number
  /** Distinct stems, sorted, one a line; `df` and `headDf` run beside them. */
  vocabulary: string
  df: Uint32Array<ArrayBuffer>
  headDf: Uint32Array<ArrayBuffer>
  /** 2- and 3-grams of stems, and 1–3-grams that end a head segment. */
  grams: CountTable
  headGrams: CountTable
  speller: SpellerIndex
  /** Lines of `forward.ts`, sorted by id. */
  forward: Uint8Array<ArrayBuffer>
}

export interface TitleRow {
  stems: string
  stemsOrig: string
  related: string
}

export interface Collector {
  add(row: TitleRow): void
  finish(forward: Uint8Array<ArrayBuffer>): CatalogueCounts
}

export function createCollector(): Collector {
  const df = new Map<string, number>()
  const headDf = new Map<string, number>()
  const grams = createCountTable()
  const headGrams = createCountTable()
  let documents = 0
  let titleLength = 0
  let descriptionLength = 0

  return {
    add({ stems, stemsOrig, related }) {
      const bar = stems.indexOf('|')
      const head = (bar < 0 ? stems : stems.slice(0, bar)).split(' ').filter(Boolean)
      const all = stems.split(' ').filter((stem) => stem && stem !== '|')
      documents += 1
      titleLength += all.length
      if (related) descriptionLength += related.split(' ').length
      for (const stem of new Set(all)) df.set(stem, (df.get(stem) ?? 0) + 1)
      for (const stem of new Set(stemsOrig.split(' '))) if (stem) df.set(stem, (df.get(stem) ?? 0) + 1)
      countGrams(grams, all)
      const noun = head.findLast((stem) => !/\d/.test(stem))
      if (noun) headDf.set(noun, (headDf.get(noun) ?? 0) + 1)
      countHeadGrams(headGrams, head)
    },
    finish(forward) {
      const sorted = [...df.keys()].sort()
      return {
        documents,
        titleLength: documents > 0 ? titleLength / documents : 8,
        descriptionLength: documents > 0 ? descriptionLength / documents : 20,
        vocabulary: sorted.join('\n'),
        df: Uint32Array.from(sorted, (stem) => df.get(stem) ?? 0),
        headDf: Uint32Array.from(sorted, (stem) => headDf.get(stem) ?? 0),
        grams,
        headGrams,
        speller: buildSpeller(sorted),
        forward,
      }
    },
  }
}

function countGrams(table: CountTable, stems: string[]): void {
  const seen = new Set<string>()
  for (let at = 0; at + 1 < stems.length; at += 1) {
    seen.add(`${stems[at]} ${stems[at + 1]}`)
    if (at + 2 < stems.length) seen.add(`${stems[at]} ${stems[at + 1]} ${stems[at + 2]}`)
  }
  for (const gram of seen) increment(table, hashOf(gram))
}

function countHeadGrams(table: CountTable, head: string[]): void {
  for (let length = 1; length <= Math.min(3, head.length); length += 1)
    increment(table, hashOf(head.slice(-length).join(' ')))
}
