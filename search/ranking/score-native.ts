import type { RankedListing } from '../statistics/forward.ts'

/** 0–1: how much of the Chinese query stands in the listing's Chinese words; longer words say more. */
export function scoreChinese(query: { text: string; words: string[] }, listing: RankedListing): number {
  if (query.text.length === 0) return 0
  if (listing.zhHead.includes(query.text)) return 1
  const head = coveredCharacters(query, listing.zhHead)
  const all = coveredCharacters(query, [...listing.zhHead, ...listing.zhRest])
  return (0.65 * head + 0.35 * all) * 0.9
}

/** Share of the query's characters covered by words of two characters and more. */
function coveredCharacters({ text, words }: { text: string; words: string[] }, listed: string[]): number {
  if (listed.length === 0) return 0
  const known = new Set(listed)
  const covered = new Uint8Array(text.length)
  for (const word of words) {
    if (!known.has(word)) continue
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) covered.fill(1, at, at + word.length)
  }
  return covered.reduce((sum, one) => sum + one, 0) / text.length
}

/** 0–1: the category is called like the query. */
export function scoreLabel(text: string, listing: RankedListing): number {
  if (text.length === 0 || listing.zhLabel.length === 0) return 0
  if (listing.zhLabel.includes(text)) return 1
  let longest = 0
  for (const word of listing.zhLabel) if (word.length > longest && text.includes(word)) longest = word.length
  return longest >= 2 ? (0.8 * longest) / text.length : 0
}
