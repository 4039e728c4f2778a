import { russianStems } from '../analysis/russian.ts'

/** Russian stems → English word → weight. */
export type RussianPairs = Map<string, Map<string, number>>

const HEADWORD = /^[a-z][a-z '-]{1,39}$/
const POS: [RegExp, number][] = [
  [/^_n\b|_n\./, 1],
  [/_a\./, 0.9],
  [/_v\.|_pres|_p\.|_refl/, 0.35],
  [/_adv\.|_prep|_cj|_int|_pron/, 0.15],
]
/** Figurative, obsolete, military and legal uses are rarely on a shelf. */
const FAR = /_перен|_уст|_жарг|_воен|_юр|_библ|_поэт|_полит|_парл|_церк|_разг|_шутл|_презр/
const MAX_SENSES = 8
const MIN_WEIGHT = 0.12

/** The English–Russian dictionary of Mueller turned round; examples, which mix the languages, are left out. */
export function addMueller(pairs: RussianPairs, text: string, familiarity: Map<string, number>): void {
  let headword = ''
  let article: string[] = []
  for (const line of [...text.split('\n'), 'end']) {
    if (line.startsWith(' ')) {
      article.push(line.trim())
      continue
    }
    if (HEADWORD.test(headword)) addArticle(pairs, headword, article.join(' '), familiarity.get(headword) ?? 0.45)
    headword = line.trim()
    article = []
  }
}

function addArticle(pairs: RussianPairs, headword: string, article: string, known: number): void {
  let position = 0
  let worth = 0.8
  for (const part of article.replace(/\[[^\]]*\]/g, ' ').split(/(?=\s\d+[).]\s)/)) {
    worth = POS.find(([mark]) => mark.test(part.slice(0, 40)))?.[1] ?? worth
    let near = 1
    for (const gloss of part.replace(/\([^)]*\)/g, ' ').split(/[;,]/)) {
      // a mark holds for what follows it within the sense
      if (FAR.test(gloss)) near = 0.3
      const plain = gloss
        .replace(/_[а-я]+\.|^\s*\d+[).]\s*/g, ' ')
        .replace(/_[a-z-]+\./g, ' ')
        .replace(/^\s*\d+[).]/, ' ')
        .trim()
      if (!/^[а-яё][а-яё -]*$/i.test(plain)) continue
      const stems = russianStems(plain)
      if (stems.length === 0 || stems.length > 3) continue
      addPair(pairs, stems.join(' '), headword.replace(/-/g, ' '), (worth * near * known) / (1 + 0.25 * position))
      position += 1
    }
  }
}

function addPair(pairs: RussianPairs, key: string, phrase: string, weight: number): void {
  const senses = pairs.get(key) ?? new Map<string, number>()
  senses.set(phrase, Math.max(senses.get(phrase) ?? 0, weight))
  pairs.set(key, senses)
}

export function russianLines(pairs: RussianPairs): string[] {
  const lines: string[] = []
  for (const [key, senses] of pairs) {
    const kept = [...senses]
      .filter(([, weight]) => weight >= MIN_WEIGHT)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MAX_SENSES)
    if (kept.length > 0)
      lines.push(`${key}\t${kept.map(([phrase, weight]) => `${phrase}|${weight.toFixed(2)}`).join('\t')}`)
  }
  return lines.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}
