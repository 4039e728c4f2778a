const LONGEST = 100
const MAX_DIGITS = 11

/**
 * A query as it is counted: upper case, marks of width and runs of spaces make no other query.
 * Null for what may be personal (an address, a telephone number) or is too long to be asked again.
 */
export function foldQuery(q: string): string | null {
  const folded = q
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd\s]+/gu, ' ')
    .replace(/^[\s,.;:!?。，！？、]+|[\s,.;:!?。，！？、]+$/gu, '')
  if (folded === '' || [...folded].length > LONGEST || folded.includes('@')) return null
  return (folded.match(/\d/g)?.length ?? 0) < MAX_DIGITS ? folded : null
}
