import { shortHashOf } from './hash.ts'

/** Words by the hashes of what is left of them after one or two deletions; a misspelling meets its word there. */
export interface SpellerIndex {
  hashes: Uint32Array<ArrayBuffer>
  words: Uint32Array<ArrayBuffer>
}

const SHORTEST = 4
const LONG = 8
/** Deletions are taken from the beginning only; the distance is then measured on whole words. */
const PREFIX = 9

/** Of the words that stand in a title. */
export function buildSpeller(vocabulary: readonly string[], df: Uint32Array): SpellerIndex {
  let size = 0
  let keys = new Float64Array(1 << 16)
  for (const [id, word] of vocabulary.entries()) {
    if (df[id] === 0 || !isSpellable(word)) continue
    for (const left of deletionsOf(sounding(word))) {
      if (size === keys.length) {
        const larger = new Float64Array(size * 2)
        larger.set(keys)
        keys = larger
      }
      keys[size] = shortHashOf(left) * 0x200000 + id
      size += 1
    }
  }
  const sorted = keys.subarray(0, size).sort()
  const hashes = new Uint32Array(size)
  const words = new Uint32Array(size)
  for (let at = 0; at < size; at += 1) {
    const key = sorted[at] ?? 0
    hashes[at] = Math.floor(key / 0x200000)
    words[at] = key % 0x200000
  }
  return { hashes, words }
}

export function isSpellable(word: string): boolean {
  return word.length >= SHORTEST && /^[a-zа-я]+$/.test(word)
}

/** Known words within one edit of the word, or two when it is long, as [id, distance]. */
export function* similarWords(
  index: SpellerIndex,
  vocabulary: readonly string[],
  word: string,
): Generator<[number, number]> {
  const allowed = word.length >= LONG ? 2 : 1
  const heard = sounding(word)
  const seen = new Set<number>()
  for (const left of deletionsOf(heard)) {
    const hash = shortHashOf(left)
    for (let at = lowerBound(index.hashes, hash); index.hashes[at] === hash; at += 1) {
      const id = index.words[at] ?? 0
      if (seen.has(id)) continue
      seen.add(id)
      const known = vocabulary[id] ?? ''
      const distance = known === word ? 0 : Math.max(1, editDistance(heard, sounding(known), allowed))
      if (distance <= allowed) yield [id, distance]
    }
  }
}

/** Letters that writers take for each other count as one: bycicle and bicycle, grey and grei. */
function sounding(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/y/g, 'i')
    .replace(/z/g, 's')
    .replace(/c(?=[^eiy]|$)/g, 'k')
}

function deletionsOf(word: string): Set<string> {
  const start = word.slice(0, PREFIX)
  const left = new Set([start])
  for (let at = 0; at < start.length; at += 1) left.add(start.slice(0, at) + start.slice(at + 1))
  if (word.length < LONG) return left
  for (const once of Array.from(left)) {
    for (let at = 0; at < once.length; at += 1) left.add(once.slice(0, at) + once.slice(at + 1))
  }
  return left
}

function lowerBound(sorted: Uint32Array, wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Damerau–Levenshtein (a swap of neighbours is one edit), given up beyond `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = above
    above = row
  }
  return above[b.length] ?? most + 1
}
