import { refuse } from '#app/core/errors.ts'
import { isLocale, type Locale } from '#app/core/locale.ts'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const MAX_SLUG = 120

/** A slug of the address; anything else is the same 404 as a slug nobody has. */
export function requireSlug(value: string | undefined): string {
  if (value === undefined || value.length > MAX_SLUG || !SLUG.test(value)) refuse('not_found', 'core.not_found')
  return value
}

export function requireLocale(value: string | undefined): Locale {
  if (!isLocale(value)) refuse('not_found', 'core.not_found')
  return value
}

/** A page number of the query string: whatever is no number from 1 to 10,000 becomes the nearest one. */
export function toPage(value: string | null): number {
  const page = Math.trunc(Number(value ?? 1))
  return Number.isFinite(page) ? Math.min(Math.max(page, 1), 10_000) : 1
}

const MAX_WORDS = 100

/** What was typed into a list's search field: trimmed, without control characters, at most 100 characters. */
export function toWords(value: string | null): string {
  return (value ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MAX_WORDS)
    .toWellFormed()
}
