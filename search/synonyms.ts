import type { Pool } from 'pg'
import type { Log } from '#app/core/ctx.ts'
import type { Locale } from '#app/core/locale.ts'
import { fold } from './analysis/fold.ts'
import { toSimplified } from './analysis/simplified.ts'

const EVERY_MS = 20_000
const MAX_MEANINGS = 4
const LETTER = /[\p{L}\p{M}\p{N}]/u
const HAN = /\p{Script=Han}/u

/** Other ways to say what was typed, best first; empty where nobody has decided on any. */
export type Expand = (text: string, locale: Locale) => string[]

export interface Synonym {
  phrase: string
  meanings: string[]
  locale: Locale | null
}

export interface Synonyms {
  expand: Expand
  start(): Promise<void>
  /** Somebody decided on a synonym: read them again now. */
  changed(): void
  stop(): Promise<void>
}

/** The accepted synonyms in memory; read again when the database says so, and every 20 s in case it was not heard. */
export function createSynonyms({ pool, log }: { pool: Pool; log: Log }): Synonyms {
  let expand: Expand = () => []
  let timer: NodeJS.Timeout | undefined
  let reading: Promise<void> | undefined
  let isStale = false

  async function read(): Promise<void> {
    do {
      isStale = false
      const { rows } = await pool.query<Synonym>(
        `SELECT phrase, meanings, locale::text FROM search_synonym WHERE state = 'ACCEPTED' ORDER BY length(phrase) DESC, id`,
      )
      expand = toExpand(rows)
    } while (isStale)
  }

  function refresh(): Promise<void> {
    isStale = true
    reading ??= read()
      .catch((error: unknown) => log.warn({ error: String(error) }, 'search: synonyms could not be read'))
      .finally(() => (reading = undefined))
    return reading
  }

  return {
    expand: (text, locale) => expand(text, locale),
    changed: () => void refresh(),
    async start() {
      await refresh()
      timer = setInterval(() => void refresh(), EVERY_MS)
      timer.unref()
    },
    async stop() {
      clearInterval(timer)
      await reading
    },
  }
}

/** The whole of what was typed counts first; else the longest known phrase in it is replaced. */
export function toExpand(synonyms: Synonym[]): Expand {
  const known = synonyms
    .map((synonym) => ({ ...synonym, phrase: plain(synonym.phrase) }))
    .filter(({ phrase }) => phrase)
  return (text, locale) => {
    const typed = plain(text)
    if (typed === '') return []
    const spoken = known.filter((synonym) => synonym.locale === null || synonym.locale === locale)
    const whole = spoken.filter(({ phrase }) => phrase === typed)
    if (whole.length > 0) return distinct(whole.flatMap(({ meanings }) => meanings))
    for (const { phrase, meanings } of spoken) {
      const at = placeOf(phrase, typed)
      if (at < 0) continue
      return distinct(meanings.map((meaning) => typed.slice(0, at) + meaning + typed.slice(at + phrase.length)))
    }
    return []
  }
}

function plain(text: string): string {
  return fold(toSimplified(text)).replace(/\s+/gu, ' ').trim()
}

function distinct(meanings: string[]): string[] {
  return [...new Set(meanings)].slice(0, MAX_MEANINGS)
}

/** Where the phrase stands as words of its own; Chinese has no gaps between its words. */
function placeOf(phrase: string, typed: string): number {
  for (let at = typed.indexOf(phrase); at >= 0; at = typed.indexOf(phrase, at + 1)) {
    if (HAN.test(phrase)) return at
    const before = typed[at - 1] ?? ' '
    const after = typed[at + phrase.length] ?? ' '
    if (!LETTER.test(before) && !LETTER.test(after)) return at
  }
  return -1
}
