import { words } from './english.ts'

/** Arabic letters that keyboards give for the Urdu ones. */
const LETTERS: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ہ', ه: 'ہ' }

/** Words of an Urdu text in Urdu letters, without vowel signs. */
export function urduWords(text: string): string[] {
  const plain = text
    .replace(/[\u064b-\u0655\u0670\u0640\u200c]/g, '')
    .replace(/[يىكةه]/g, (letter) => LETTERS[letter] ?? letter)
  return words(plain)
}
