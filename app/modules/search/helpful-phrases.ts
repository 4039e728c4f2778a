const SHOWN = 3
/** How many listings count as the first: what a reader sees before scrolling far. */
const FIRST = 8
/** English words that the translation of a whole sentence leaves between the goods. */
const LITTLE = new Set('a an and be for from have in is of on or the there to up with'.split(' '))

/**
 * Which of the searched phrases to name to the reader: those all of whose words one of the first listings really has.
 * A dictionary's other senses, which found nothing there, would only puzzle. Where a sentence fits no listing as a
 * whole, its first rendering, if any of its words was found.
 */
export function pickHelpfulPhrases(searched: readonly string[], items: readonly { highlight: string[] }[]): string[] {
  const first = items.slice(0, FIRST)
  const phrases = searched.map((phrase) =>
    [...new Set(phrase.split(/\s+/u))].filter((word) => word !== '' && !LITTLE.has(word)),
  )
  const whole = phrases.filter(
    (words) => words.length > 0 && first.some(({ highlight }) => words.every((word) => isAmong(word, highlight))),
  )
  const found = first.flatMap(({ highlight }) => highlight)
  const best = phrases.slice(0, 1).filter((words) => words.some((word) => isAmong(word, found)))
  const texts = (whole.length > 0 ? whole : best).map((words) => words.join(' '))
  return [...new Set(texts)].slice(0, SHOWN)
}

/** The engine names matches by their stems: "towel" for "towels", "cherri" for "cherries". */
function isAmong(word: string, stems: readonly string[]): boolean {
  return word
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean)
    .every((part) => stems.some((stem) => isAlike(part.toLowerCase(), stem.toLowerCase())))
}

function isAlike(word: string, stem: string): boolean {
  if (word === stem) return true
  const [short, long] = word.length < stem.length ? [word, stem] : [stem, word]
  // A final y becomes an i in a stem, so the last letter of the shorter may differ.
  return (
    short.length > 2 &&
    long.length - short.length <= 3 &&
    long.startsWith(short.length > 3 ? short.slice(0, -1) : short)
  )
}
