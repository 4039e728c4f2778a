import type { Pairs } from './pairs.ts'
import type { CedictEntry } from './sources.ts'

const NO_GLOSS =
  /^(?:CL:|Taiwan pr\.|also pr\.|pr\. |see |also |variant of|old variant|abbr\.|used in|surname |archaic variant|erhua|Japanese variant|lit\.|fig\.|idiom)|\p{Script=Han}/u
const NO_GOODS =
  /\((?:idiom|slang|vulgar|literary|Buddhism|name|surname|place)|county|prefecture|province|dynasty|emperor|\(\d{3,4}-/i

/** The first gloss of an entry names the thing; the later ones count less and less. */
export function addCedict(pairs: Pairs, entries: CedictEntry[]): void {
  for (const entry of entries) {
    if (/^[A-Z]/.test(entry.pinyin) && !/\p{Script=Han}{2}/u.test(entry.simplified)) continue
    addEntry(pairs, entry)
  }
}

function addEntry(pairs: Pairs, entry: CedictEntry): void {
  let position = 0
  for (const sense of entry.english) {
    if (NO_GLOSS.test(sense) || NO_GOODS.test(sense)) continue
    for (const gloss of sense.replace(/\([^)]*\)/g, '').split(/[;,]/)) {
      const plain = gloss.trim()
      if (!plain) continue
      const verb = plain.startsWith('to ') ? 0.55 : 1
      pairs.add(entry.simplified, plain, (verb * 1.2) / (1 + 0.28 * position))
      position += 1
    }
  }
}
