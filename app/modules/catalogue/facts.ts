import { z } from 'zod'
import { LOCALES, type Locale } from '#app/core/locale.ts'
import type { Phrase } from '#app/core/translation.ts'
import type { AttributeKind } from '#prisma/enums.ts'

const names = z.partialRecord(z.enum(LOCALES), z.string())
const optionsOf = z.array(z.object({ id: z.string(), names }))

export interface AttributeRow {
  key: string
  kind: AttributeKind
  unit: string | null
  names: unknown
  options: unknown
}

/** One line of the fact table. */
export interface FactRow {
  key: string
  name: Phrase
  value:
    | { kind: 'number'; number: number; unit: string | null; isYear: boolean }
    | { kind: 'text'; text: Phrase }
    | { kind: 'flag'; yes: boolean }
}

const LAST_YEAR = 2100
const FIRST_YEAR = 1800

/** The product's values in the order of its category's attributes, named in the reader's language. */
export function toFacts(attributes: readonly AttributeRow[], values: unknown, locale: Locale): FactRow[] {
  const known = z.record(z.string(), z.unknown()).catch({}).parse(values)
  return attributes.flatMap((attribute) => {
    const value = toValue(attribute, known[attribute.key], locale)
    const name = toPhrase(attribute.names, locale)
    return value && name ? [{ key: attribute.key, name, value }] : []
  })
}

function toValue(attribute: AttributeRow, raw: unknown, locale: Locale): FactRow['value'] | null {
  if (attribute.kind === 'flag') return typeof raw === 'boolean' ? { kind: 'flag', yes: raw } : null
  if (attribute.kind === 'number') {
    if (typeof raw !== 'number') return null
    const isYear = attribute.unit === null && Number.isInteger(raw) && raw >= FIRST_YEAR && raw <= LAST_YEAR
    return { kind: 'number', number: raw, unit: attribute.unit, isYear }
  }
  if (typeof raw !== 'string' || raw === '') return null
  const text = attribute.kind === 'choice' ? toChoice(attribute.options, raw, locale) : toTextPhrase(raw)
  return text && { kind: 'text', text }
}

function toChoice(options: unknown, id: string, locale: Locale): Phrase | null {
  const found = optionsOf
    .catch([])
    .parse(options)
    .find((option) => option.id === id)
  return found ? toPhrase(found.names, locale) : null
}

function toPhrase(raw: unknown, locale: Locale): Phrase | null {
  const all = names.catch({}).parse(raw)
  const text = all[locale]
  if (text) return { text, locale }
  return all.en ? { text: all.en, locale: 'en' } : null
}

/** What the seller typed as it stands; its letters tell the language, or it is read as English. */
export function toTextPhrase(text: string): Phrase {
  if (/\p{Script=Han}/u.test(text)) return { text, locale: 'zh' }
  if (/\p{Script=Cyrillic}/u.test(text)) return { text, locale: 'ru' }
  if (/\p{Script=Arabic}/u.test(text)) return { text, locale: 'ur' }
  return { text, locale: 'en' }
}
