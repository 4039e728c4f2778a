import type { Pairs } from './pairs.ts'

const MAX_SENSES = 10
const MIN_WEIGHT = 0.22

/** One line for each Chinese key, best sense first, in byte order of the keys. */
export function prune(pairs: Pairs, hsTexts: string): string[] {
  const vocabulary = vocabularyOf(pairs, hsTexts)
  const lines: string[] = []
  for (const [key, senses] of pairs.byKey) {
    const kept = [...mergeNumbers(senses)]
      .filter(([phrase, weight]) => weight >= MIN_WEIGHT && phrase.split(' ').every((word) => vocabulary.has(word)))
      .sort((a, b) => b[1] - a[1])
      .slice(0, MAX_SENSES)
    if (kept.length > 0)
      lines.push(`${key}\t${kept.map(([phrase, weight]) => `${phrase}|${weight.toFixed(2)}`).join('\t')}`)
  }
  return lines.sort((a, b) =>
    Buffer.compare(Buffer.from(`${a.split('\t')[0]}\t`), Buffer.from(`${b.split('\t')[0]}\t`)),
  )
}

/** `towels` adds its weight to `towel` when both are there. */
function mergeNumbers(senses: Map<string, number>): Map<string, number> {
  const merged = new Map(senses)
  for (const [phrase, weight] of senses) {
    const singular = phrase.endsWith('ies')
      ? `${phrase.slice(0, -3)}y`
      : phrase.replace(/(?<=x|ch|sh|ss)es$|(?<!s)s$/, '')
    const known = merged.get(singular)
    if (singular === phrase || known === undefined) continue
    merged.set(singular, known + weight / 2)
    merged.delete(phrase)
  }
  return merged
}

/** Words of the customs nomenclature, and words that two or more entries agree on. */
function vocabularyOf(pairs: Pairs, hsTexts: string): Set<string> {
  const seen = new Map<string, number>()
  for (const senses of pairs.byKey.values()) {
    for (const [phrase, weight] of senses) {
      for (const word of phrase.split(' ')) seen.set(word, (seen.get(word) ?? 0) + Math.min(weight, 1))
    }
  }
  const known = new Set(hsTexts.toLowerCase().match(/[a-z]+/g))
  for (const [word, count] of seen) if (count >= 0.9) known.add(word)
  return known
}
