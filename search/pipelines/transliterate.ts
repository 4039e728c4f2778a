import type { Sense } from '../lexicon/lexicon.ts'
import type { Statistics } from '../statistics/statistics.ts'

const LETTERS: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'c',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'u',
  я: 'ya',
}
/** Loan words are spelled by sound; both sides are brought to one rough spelling before they are compared. */
const ROUGH: [RegExp, string][] = [
  [/ph/g, 'f'],
  [/ck|k|q/g, 'c'],
  [/x/g, 'cs'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/th/g, 't'],
  [/ee|ea/g, 'i'],
  [/oo|ou/g, 'u'],
  [/ai|ay/g, 'e'],
  [/j|dg/g, 'g'],
  [/e$/g, ''],
  [/(.)\1/g, '$1'],
]
const MAX_FOUND = 3
const WEIGHT = 1

/** диспенсер → dispenser: a word no dictionary has is looked for among the catalogue's own by its sound. */
export function soundsLike(word: string, statistics: Statistics): Sense[] {
  if (word.length < 4 || !/^[а-я]+$/.test(word)) return []
  const latin = [...word].map((letter) => LETTERS[letter] ?? '').join('')
  const rough = roughly(latin)
  const found: { stem: string; df: number }[] = []
  for (const start of new Set([
    latin.slice(0, 2),
    latin.slice(0, 2).replace('c', 'k'),
    latin.slice(0, 2).replace('v', 'w'),
    latin.slice(0, 2).replace('j', 'g'),
  ])) {
    for (const stem of statistics.withPrefix(start, 5_000)) {
      if (Math.abs(stem.length - latin.length) <= 3 && roughly(stem) === rough)
        found.push({ stem, df: statistics.df(stem) })
    }
  }
  return found
    .sort((a, b) => b.df - a.df)
    .slice(0, MAX_FOUND)
    .map(({ stem }) => ({ stems: [stem], phrase: stem, weight: WEIGHT }))
}

function roughly(word: string): string {
  return ROUGH.reduce((text, [pattern, plain]) => text.replace(pattern, plain), word)
}
