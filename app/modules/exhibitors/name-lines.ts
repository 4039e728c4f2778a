const HAN = /\p{Script=Han}/u
const LINE = 1.2

/** Width of a text in its own font size: a Chinese sign fills a square, a letter about half of one. */
function toEms(text: string): number {
  return [...text].reduce((sum, sign) => sum + (HAN.test(sign) ? 1 : 0.56), 0)
}

/** A name in about equal lines, at most `count`: Chinese breaks anywhere, others between words. */
export function toNameLines(name: string, count: number): string[] {
  const parts = HAN.test(name) ? [...name] : name.split(' ')
  const joint = HAN.test(name) ? '' : ' '
  const wide = Math.max(toEms(name) / count, ...parts.map(toEms))
  return parts.reduce<string[]>((lines, part) => {
    const last = lines.at(-1)
    const joined = last === undefined ? part : `${last}${joint}${part}`
    const fits = toEms(joined) <= wide + 0.6 || lines.length === count
    return last === undefined || !fits ? [...lines, part] : [...lines.slice(0, -1), joined]
  }, [])
}

/** One to three lines of a name, whichever may be printed largest in a box of this size. */
export function fitName(name: string, width: number, height: number): { lines: string[]; size: number } {
  const tries = [1, 2, 3].map((count) => {
    const lines = toNameLines(name, count)
    return { lines, size: Math.min(width / Math.max(...lines.map(toEms)), height / (lines.length * LINE)) }
  })
  return tries.reduce((best, one) => (one.size > best.size ? one : best))
}
