export type ExhibitionPhase = 'upcoming' | 'live' | 'past'

/** Where `now` stands to the exhibition's days, counted in the venue's own zone. */
export function toPhase(exhibition: { startsOn: Date; endsOn: Date; timeZone: string }, now: Date): ExhibitionPhase {
  const today = dayIn(exhibition.timeZone, now)
  if (today < toIsoDate(exhibition.startsOn)) return 'upcoming'
  return today > toIsoDate(exhibition.endsOn) ? 'past' : 'live'
}

const DAY_FORMATS = new Map<string, Intl.DateTimeFormat>()

/** The day in an IANA zone as 2026-12-03. */
function dayIn(timeZone: string, now: Date): string {
  const format = DAY_FORMATS.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  DAY_FORMATS.set(timeZone, format)
  return format.format(now)
}

export function toIsoDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** Whole days from today (in the venue's zone) until the opening; never below zero. */
export function daysUntil(startsOn: Date, timeZone: string, now: Date): number {
  const today = dayIn(timeZone, now)
  return Math.max(0, Math.round((startsOn.getTime() - Date.parse(today)) / 86_400_000))
}
