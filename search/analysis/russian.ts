import snowball from 'snowball-stemmers'
import { isStopWord, words } from './english.ts'

const STOP_WORDS = new Set(
  'и в во на с со к по для из от до за о об у не или а но как под над при без их его ее это'.split(' '),
)
const stemmer = snowball.newStemmer('russian')

export function russianStem(word: string): string {
  return /^[а-я]+$/.test(word) ? withoutFleetingVowel(stemmer.stem(word)) : word
}

/** газонокосилок and газонокосилки meet here; so do ремень and ремни. */
function withoutFleetingVowel(stem: string): string {
  return stem.replace(/([бвгджзклмнпрстфхцчшщ])(?:[оеё](?=[кц]$)|е(?=н$))/, '$1')
}

/** Words of a Russian text that carry meaning, as written. */
export function russianWords(text: string): string[] {
  const all = words(text)
  const content = all.filter((word) => !STOP_WORDS.has(word) && !isStopWord(word))
  return content.length > 0 ? content : all
}

export function russianStems(text: string): string[] {
  return russianWords(text).map(russianStem)
}
