import { stems } from '../analysis/english.ts'

const MAX_CHINESE = 8
const MIN_WEIGHT = 0.5

/** English stems → Chinese words, best first: what a title is called in Chinese, written into the index. */
export function invert(lines: string[]): string[] {
  const byPhrase = new Map<string, Map<string, number>>()
  for (const line of lines) {
    const [key = '', ...senses] = line.split('\t')
    if (key.length > 7) continue
    for (const [position, sense] of senses.entries()) {
      const [phrase = '', weight = '0'] = sense.split('|')
      // a sense far down the list says little about what the English word is called
      const worth = Number(weight) / (1 + 0.35 * position)
      if (worth < MIN_WEIGHT) continue
      const known = byPhrase.get(stems(phrase).join(' ')) ?? new Map<string, number>()
      known.set(key, Math.max(known.get(key) ?? 0, worth))
      byPhrase.set(stems(phrase).join(' '), known)
    }
  }
  return [...byPhrase]
    .filter(([phrase]) => phrase.length > 1)
    .map(([phrase, keys]) => `${phrase}\t${best(keys).join(' ')}`)
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}

function best(keys: Map<string, number>): string[] {
  return [...keys]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_CHINESE)
    .map(([key]) => key)
}
