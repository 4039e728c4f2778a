/** What lists of results show of a page's description before they cut it themselves. */
const LONGEST = 160

/** The beginning of a text in one line, ended between words where its script has spaces. */
export function toSnippet(text: string): string {
  const letters = [...text.replace(/\s+/gu, ' ').trim()]
  if (letters.length <= LONGEST) return letters.join('')
  const cut = letters.slice(0, LONGEST - 1).join('')
  const lastSpace = cut.lastIndexOf(' ')
  const kept = lastSpace > LONGEST / 2 ? cut.slice(0, lastSpace) : cut
  return `${kept.replace(/[\s.,;:،؛۔。，、；：—–-]+$/u, '')}…`
}
