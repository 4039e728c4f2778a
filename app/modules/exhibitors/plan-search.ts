import type { PlanHall } from './floor-plan.server.ts'

/** Numbers of the booths that fit every typed word: by number, the exhibitor's names, city or what it says of itself. */
export function findBooths(halls: PlanHall[], words: string): Set<string> {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  const found = new Set<string>()
  for (const booth of halls.flatMap((hall) => hall.booths)) {
    const { names, cities = [], summary } = booth.exhibitor ?? {}
    const text = fold([booth.number, names?.latin, names?.native, names?.chinese, ...cities, summary?.text].join(' '))
    if (wanted.every((word) => text.includes(word))) found.add(booth.number)
  }
  return found
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}
