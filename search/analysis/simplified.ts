import { Converter } from 'opencc-js/t2cn'

let characters: ((text: string) => string) | undefined
let taiwanese: ((text: string) => string) | undefined

/** Traditional Chinese as it is written on the mainland, words of Taiwan included; the tables load on first use. */
export function toSimplified(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text
  characters ??= Converter({ from: 't', to: 'cn' })
  const simplified = characters(text)
  if (simplified === text) return text
  taiwanese ??= Converter({ from: 'twp', to: 'cn' })
  return characters(taiwanese(text))
}
