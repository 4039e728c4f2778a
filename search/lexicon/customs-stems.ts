import { russianStems } from '../analysis/russian.ts'

const MAX_HEADINGS = 60

/** Russian stem → customs codes whose text has it, shortest text first; made here so that a start need not stem six thousand texts. */
export function customsStems(lines: string[]): string[] {
  const byStem = new Map<string, { code: string; size: number }[]>()
  for (const line of lines) {
    const [code = '', text = ''] = line.split('\t')
    // chapters of two digits are too wide to stand for a word
    if (code.length < 4) continue
    const stems = new Set(russianStems(text))
    for (const stem of stems) byStem.set(stem, [...(byStem.get(stem) ?? []), { code, size: stems.size }])
  }
  return [...byStem]
    .map(([stem, headings]) => {
      const shortest = headings.sort((a, b) => a.size - b.size || (a.code < b.code ? -1 : 1)).slice(0, MAX_HEADINGS)
      return `${stem}\t${shortest.map(({ code }) => code).join(' ')}`
    })
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}
