/** "AB12" → 27; -1 when the reference names no column. */
export function toColumnIndex(reference: string): number {
  let index = 0
  for (const character of reference) {
    const value = character.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    index = index * 26 + value
  }
  return index - 1
}

export interface MergedRange {
  from: number
  to: number
  name: string
}

/** "A5:B9" → its rows. */
export function toMergedRange(reference: string): MergedRange | null {
  const match = /^[A-Z]{1,3}(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(reference)
  return match ? { from: Number(match[1]), to: Number(match[2]), name: reference } : null
}

/** Which merged range a row lies in, for rows asked in ascending order. */
export function createMergedLookup(ranges: readonly MergedRange[]): (row: number) => MergedRange | null {
  const sorted = [...ranges].sort((a, b) => a.from - b.from)
  let next = 0
  let reaching: MergedRange | null = null
  return (row) => {
    for (let range = sorted[next]; range && range.from <= row; range = sorted[next]) {
      if (!reaching || range.to > reaching.to) reaching = range
      next += 1
    }
    return reaching && reaching.to >= row ? reaching : null
  }
}

/** Excel keeps 15 digits; what stands behind them is noise of the binary fraction. */
export function toNumberText(raw: string): string {
  const number = Number(raw)
  return raw.trim() === '' || !Number.isFinite(number) ? raw : String(Number(number.toPrecision(15)))
}

const DAY = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/** A serial day of the sheet's calendar as YYYY-MM-DD; the raw text when it is none. */
export function toDateText(raw: string, is1904: boolean): string {
  const serial = Number(raw)
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return raw
  return new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY).toISOString().slice(0, 10)
}

const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])

export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.has(id)
  return /[dy]|年|月/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}
