import type { TranslationState } from '#prisma/enums.ts'
import { DEFAULT_LOCALE, type Locale } from './locale.ts'

export interface Translated {
  locale: Locale
}

/** The reader's language, else the original, else English, else whatever there is: nothing vanishes for want of words. */
export function pickTranslation<T extends Translated>(
  all: readonly T[],
  wanted: Locale,
  original?: Locale,
): T | undefined {
  return (
    all.find((one) => one.locale === wanted) ??
    (wanted === 'en' ? all.find((one) => one.locale === original) : undefined) ??
    all.find((one) => one.locale === DEFAULT_LOCALE) ??
    all.find((one) => one.locale === original) ??
    all[0]
  )
}

/** A text and the language it is really in, so that a page can mark it for readers and screen readers. */
export interface Phrase {
  text: string
  locale: Locale
  /** Set where it may say something else than its writer does: no person read it, or the original has changed since. */
  doubt?: 'machine' | 'stale' | undefined
}

/** Like pickTranslation for one field that may be missing in some languages. */
export function pickPhrase<K extends string>(
  all: readonly (Translated & { state?: TranslationState } & Partial<Record<K, string | null>>)[],
  field: K,
  wanted: Locale,
  original?: Locale,
): Phrase | null {
  const found = pickTranslation(
    all.filter((one) => one[field]),
    wanted,
    original,
  )
  const text = found?.[field]
  return found && text ? { text, locale: found.locale, ...toDoubt(found.state) } : null
}

function toDoubt(state: TranslationState | undefined): Pick<Phrase, 'doubt'> {
  if (state === 'MACHINE') return { doubt: 'machine' }
  return state === 'STALE' ? { doubt: 'stale' } : {}
}
