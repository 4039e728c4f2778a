import snowball from 'snowball-stemmers'
import { words } from './english.ts'

const stemmer = snowball.newStemmer('romanian')

/** Stems of folded words: `roșii` and `rosii` meet. Function words stay; the table of trade words says which they are. */
export function romanianStems(text: string): string[] {
  return words(text).map((word) => (/^[a-z]+$/.test(word) ? stemmer.stem(word) : word))
}

/** Letters that no other language of the pages has. */
export function looksRomanian(text: string): boolean {
  return /[ăâîșşțţ]/i.test(text)
}
