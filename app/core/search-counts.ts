import type { Locale } from './locale.ts'

/** Words somebody searched for; never who. The query is folded, the exhibition a slug or empty. */
export interface SearchedWords {
  query: string
  locale: Locale
  exhibition: string
}

/** Counts searches in the background: both return at once, and a count may be lost. */
export interface SearchCounts {
  searched(words: SearchedWords & { found: boolean }): void
  /** A result was opened; `from` is what was searched for just before without success. */
  opened(words: SearchedWords & { listingId: string; from: string | null }): void
}
