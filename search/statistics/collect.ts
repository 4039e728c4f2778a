import { createCountTable, increment, type CountTable } from './count-table.ts'
import { toFields, type ForwardIndex, type ForwardRow } from './forward.ts'
import { hashOf } from './hash.ts'
import { compact, createNumberList } from './number-list.ts'
import { buildPostings, type Postings } from './postings.ts'
import { buildSpeller, type SpellerIndex } from './speller.ts'

/** What the catalogue says about its own words, in a form that crosses threads without copying. */
export interface CatalogueCounts {
  /** The highest version of a listing when the counting began: all up to it are counted. */
  version: number
  documents: number
  titleLength: number
  descriptionLength: number
  /** Distinct words, sorted, one a line; `df` and `headDf` run beside them and are 0 for what is in no title. */
  vocabulary: string
  df: Uint32Array<ArrayBuffer>
  headDf: Uint32Array<ArrayBuffer>
  /** 2- and 3-grams of stems, and 1–3-grams that end a head segment. */
  grams: CountTable
  headGrams: CountTable
  speller: SpellerIndex
  forward: ForwardIndex
  postings: Postings
}

export interface Collector {
  /** Rows come in ascending order of their ids. */
  add(row: ForwardRow): void
  finish(version?: number): CatalogueCounts
}

export function createCollector(): Collector {
  const numberOf = new Map<string, number>()
  const df = createNumberList()
  const headDf = createNumberList()
  const grams = createCountTable()
  const headGrams = createCountTable()
  const ids: Buffer[] = []
  const starts = createNumberList()
  const numbers = createNumberList()
  let titleLength = 0
  let descriptionLength = 0

  function toNumber(text: string): number {
    const word = text.includes('\n') ? text.replaceAll('\n', ' ') : text
    const known = numberOf.get(word)
    if (known !== undefined) return known
    df.push(0)
    headDf.push(0)
    numberOf.set(word, numberOf.size)
    return numberOf.size - 1
  }

  return {
    add(row) {
      const fields = toFields(row)
      const [head = [], tail = [], foreign = [], related = []] = fields
      ids.push(Buffer.from(row.id.replaceAll('-', ''), 'hex'))
      starts.push(numbers.length)
      for (const words of fields) {
        numbers.push(words.length)
        for (const word of words) numbers.push(toNumber(word))
      }
      const all = [...head, ...tail]
      titleLength += all.length
      descriptionLength += related.length
      for (const stem of new Set(all)) df.add(toNumber(stem), 1)
      for (const stem of new Set(foreign)) df.add(toNumber(stem), 1)
      countGrams(grams, all)
      const noun = head.findLast((stem) => !/\d/.test(stem))
      if (noun) headDf.add(toNumber(noun), 1)
      countHeadGrams(headGrams, head)
    },
    finish(version = 0) {
      const sorted = [...numberOf.keys()].sort()
      const inOrder = (counts: Uint32Array): Uint32Array<ArrayBuffer> =>
        Uint32Array.from(sorted, (word) => counts[numberOf.get(word) ?? 0] ?? 0)
      const titled = inOrder(df.toArray())
      const documents = ids.length
      const forward = {
        ids: joined(ids),
        starts: starts.toArray(),
        numbers: compact(renumber(numbers.toArray(), toPlaces(sorted, numberOf))),
      }
      return {
        version,
        documents,
        titleLength: documents > 0 ? titleLength / documents : 8,
        descriptionLength: documents > 0 ? descriptionLength / documents : 20,
        vocabulary: sorted.join('\n'),
        df: titled,
        headDf: inOrder(headDf.toArray()),
        grams,
        headGrams,
        speller: buildSpeller(sorted, titled),
        forward,
        postings: buildPostings(forward, sorted.length),
      }
    },
  }
}

/** From the number a word got when it was first seen to its place in the alphabet. */
function toPlaces(sorted: string[], numberOf: Map<string, number>): Uint32Array {
  const places = new Uint32Array(sorted.length)
  for (const [place, word] of sorted.entries()) places[numberOf.get(word) ?? 0] = place
  return places
}

/** In place; lengths stay what they are. */
function renumber(numbers: Uint32Array<ArrayBuffer>, places: Uint32Array): Uint32Array<ArrayBuffer> {
  for (let at = 0; at < numbers.length; at += 1) {
    const end = at + (numbers[at] ?? 0)
    while (at < end) {
      at += 1
      numbers[at] = places[numbers[at] ?? 0] ?? 0
    }
  }
  return numbers
}

/** One buffer of its own: pooled ones cannot be handed over. */
function joined(parts: Buffer[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.length * 16)
  for (const [at, part] of parts.entries()) whole.set(part, at * 16)
  return whole
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
