/** Controls other than tab and line feed. */
const CONTROLS = /[\u0001-\u0008\u000b-\u001f\u007f-\u009f]/g
const BIDI_AND_INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g
/** Joiners mean something between Arabic and Indic letters, nothing elsewhere. */
const LOOSE_JOINERS =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}])[\u200c\u200d]|[\u200c\u200d](?![\p{Script=Arabic}\p{Script=Devanagari}])/gu
const PLAIN = /^[\x20-\x7e]*$/

/** Why a text cannot be taken at all; null when it can. */
export function findTextFault(text: string): string | null {
  if (text.includes('\0')) return 'imports.nul_character'
  if (!text.isWellFormed() || text.includes('\ufffd')) return 'imports.broken_characters'
  return null
}

/** One line: names, titles, codes. Direction controls and invisible characters go. */
export function cleanLine(text: string): string {
  if (PLAIN.test(text)) return text.trim().replace(/ {2,}/g, ' ')
  return text
    .replace(/[\t\r\n\u2028\u2029\u0085]+/g, ' ')
    .replace(CONTROLS, '')
    .replace(BIDI_AND_INVISIBLE, '')
    .replace(LOOSE_JOINERS, '')
    .normalize('NFC')
    .replace(/\s{2,}/g, ' ')
    .trim()
}

/** Text of several lines; direction controls stay, balanced. */
export function cleanBody(text: string): string {
  if (PLAIN.test(text)) return text.trim()
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(CONTROLS, '')
    .replace(/\ufeff/g, '')
  return balanceDirections(lines.normalize('NFC').trim())
}

const OPENERS: Record<string, string> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u202d': '\u202c',
  '\u202e': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
}

/** Each opened direction is closed, each stray closer dropped. */
function balanceDirections(text: string): string {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return text
  const open: string[] = []
  let result = ''
  for (const character of text) {
    const closer = OPENERS[character]
    if (closer) open.push(closer)
    if (character === '\u202c' || character === '\u2069') {
      if (open.at(-1) !== character) continue
      open.pop()
    }
    result += character
  }
  return result + open.reverse().join('')
}

/** Length as people count it, not as UTF-16 stores it. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
