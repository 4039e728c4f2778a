const SHOWN = 3
/** English words that the translation of a whole sentence leaves between the goods. */
const LITTLE = new Set('a an and be for from have in is of on or the there to up with'.split(' '))

/**
 * Which of the searched phrases to name to the reader: those all of whose words some listing on the page really has.
 * A dictionary's other senses, which found nothing, would only puzzle. Of a sentence that fits no listing as a whole,
 * the words that did find something.
 */
export function pickHelpfulPhrases(searched: readonly string[], items: readonly { highlight: string[] }[]): string[] {
  const phrases = searched.map((phrase) => [...new Set(phrase.split(/\s+/u))].filter((word) => !LITTLE.has(word)))
  const whole = phrases.filter((words) =>
    items.some(({ highlight }) => words.every((word) => isAmong(word, highlight))),
  )
  const found = items.flatMap(({ highlight }) => highlight)
  const shown = whole.length > 0 ? whole : phrases.map((words) => words.filter((word) => isAmong(word, found)))
  const texts = shown.map((words) => words.join(' ')).filter(Boolean)
  return [...new Set(texts)].slice(0, whole.length > 0 ? SHOWN : 1)
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
