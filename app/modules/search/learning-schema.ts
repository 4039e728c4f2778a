import { z } from 'zod'
import { LOCALES } from '#app/core/locale.ts'
import { foldQuery } from './fold-query.ts'

const MAX_MEANINGS = 8
const MAX_NAME = 80
const INVISIBLE = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu

export const openedInput = z.strictObject({
  q: z.string().min(1).max(500).meta({ description: 'What was searched for' }),
  listingId: z.uuid().meta({ description: 'The result that was opened' }),
  exhibition: z.string().max(120).optional().meta({ description: 'Slug, when only this exhibition was searched' }),
  locale: z.enum(LOCALES).optional(),
  from: z.string().max(500).optional().meta({ description: 'What was searched for just before, without a result' }),
})
export type OpenedInput = z.infer<typeof openedInput>

const searchName = z
  .string('search.saved_name_wrong')
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'search.saved_name_wrong')
  .transform((text) => text.normalize('NFC').replace(INVISIBLE, ' ').trim())
  .refine((text) => text !== '' && [...text].length <= MAX_NAME, 'search.saved_name_wrong')

const ALERTS = ['NONE', 'DAILY', 'WEEKLY'] as const

export const saveSearchInput = z.strictObject({
  name: searchName.meta({ description: `1 to ${MAX_NAME} characters` }),
  query: z
    .string()
    .max(4_000, 'search.saved_too_long')
    .meta({ description: 'Query string as /search takes it, e.g. q=rice&country=PK' }),
  locale: z.enum(LOCALES).optional(),
  alert: z
    .enum(ALERTS, 'search.alert_wrong')
    .default('NONE')
    .meta({ description: 'How often to be told of something new' }),
})
export type SaveSearchInput = z.infer<typeof saveSearchInput>

/** The two things the page of saved searches does. */
export const savedSearchForm = z.discriminatedUnion('intent', [
  saveSearchInput.extend({ intent: z.literal('save') }),
  z.strictObject({ intent: z.literal('remove'), id: z.string() }),
])

const phrase = z
  .string()
  .transform((text) => foldQuery(text))
  .pipe(z.string('search.phrase_wrong'))

const meanings = z
  .string()
  .max(1_000, 'search.meanings_wrong')
  .transform((text) => text.split(/[,，、;；،؛\n]/u).map(foldQuery))
  .transform((all) => [...new Set(all)].filter((one) => one !== null))
  .pipe(z.array(z.string()).min(1, 'search.meanings_wrong').max(MAX_MEANINGS, 'search.meanings_wrong'))

const anyLocale = z.enum(['', ...LOCALES]).transform((locale) => (locale === '' ? null : locale))

/** What an administrator decides about words; accepted ones take part in every search. */
export const decideSynonymInput = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('accept'), phrase, meanings, locale: anyLocale }),
  z.strictObject({ intent: z.literal('reject'), phrase, meanings: z.string().optional(), locale: anyLocale }),
  z.strictObject({ intent: z.literal('change'), id: z.uuid(), meanings }),
  z.strictObject({ intent: z.literal('withdraw'), id: z.uuid(), meanings: z.string().optional() }),
])
export type DecideSynonymInput = z.infer<typeof decideSynonymInput>
