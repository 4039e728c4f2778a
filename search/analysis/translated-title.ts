import type { Knowledge } from '../knowledge.ts'
import { readRomanian } from '../pipelines/romanian.ts'
import { readRussian } from '../pipelines/russian.ts'
import { EMPTY_COUNTS, toStatistics } from '../statistics/statistics.ts'
import type { Listing } from '../listing.ts'
import { headSegment } from './head.ts'
import { looksRomanian } from './romanian.ts'
import { scriptOf } from './script.ts'

/** The dictionary's first choice: what else the fair shows is not known while a listing is written. */
const NO_STATISTICS = toStatistics(EMPTY_COUNTS)

/** English stems of what a Russian or Romanian title names, for listings that have no English one; empty otherwise. */
export function translatedTitle({ titles, sourceLocale }: Listing, knowledge: Knowledge): string[] {
  const title = titles[sourceLocale] ?? titles.en ?? ''
  if (titles.en !== undefined && titles.en !== title) return []
  const named = headSegment(title)
  const isRomanian = sourceLocale === 'ro' || looksRomanian(title)
  if (scriptOf(title) === 'russian') return readRussian(named, knowledge, NO_STATISTICS)[0]?.stems ?? []
  return isRomanian ? (readRomanian(named, knowledge, NO_STATISTICS)[0]?.stems ?? []) : []
}
