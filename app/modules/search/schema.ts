import { z } from 'zod'
import { LOCALES, type Locale } from '#app/core/locale.ts'
import type { SearchFilters, SearchRequest } from '#app/core/search-port.ts'
import type { SearchNotice } from './cards.ts'

const MAX_QUERY = 500
const MAX_VALUES = 20
const DEFAULT_PAGE_SIZE = 24
const MAX_PAGE_SIZE = 100
/** Deeper than this nobody reads. */
export const MAX_REACHABLE = 10_000

export type SearchInput = SearchRequest

const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const decimal = z
  .string()
  .regex(/^\d{1,12}(?:\.\d{1,4})?$/)
  .transform(Number)
const flag = z.enum(['true', '1', 'yes', 'on', 'false', '0', 'no']).transform((text) => !/^(false|0|no)$/.test(text))
const upper = (form: RegExp) =>
  z
    .string()
    .transform((text) => text.toUpperCase())
    .pipe(z.string().regex(form))

/** Filters with one value. */
const ONE = {
  exhibition: slug,
  moqMax: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
  priceMin: decimal,
  priceMax: decimal,
  currency: upper(/^[A-Z]{3}$/),
  sample: flag,
  verified: flag,
}

/** Filters with several values, repeated or with commas between; joined by OR. */
const SEVERAL = {
  kind: z.enum(['product', 'exhibitor', 'exhibition']),
  category: slug,
  hs: z
    .string()
    .transform((text) => text.replaceAll('.', ''))
    .pipe(z.string().regex(/^(?:\d{2}){1,3}$/)),
  country: upper(/^[A-Z]{2}$/),
  pavilion: z
    .string()
    .max(241)
    .regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/),
  certificate: z.string().max(80),
  incoterm: upper(/^(?:EXW|FCA|CPT|CIP|DAP|DPU|DDP|FAS|FOB|CFR|CIF)$/),
}

const SORT = z.enum(['relevance', 'newest', 'price', 'moq'])
const LOCALE = z.enum(LOCALES)

/** What `/search` and `/api/v1/search` accept; the API description is made of it. */
export const searchQuery = z.object({
  q: z
    .string()
    .optional()
    .meta({ description: `Words in any language; the first ${MAX_QUERY} characters count` }),
  locale: LOCALE.optional().meta({ description: 'Language of the answer' }),
  kind: z.string().optional().meta({ description: 'product, exhibitor, exhibition' }),
  exhibition: z.string().optional().meta({ description: 'Slug' }),
  category: z.string().optional().meta({ description: 'Category at any depth; several with commas' }),
  hs: z.string().optional().meta({ description: '2, 4 or 6 digits of the HS code' }),
  country: z.string().optional().meta({ description: 'ISO 3166-1 alpha-2' }),
  pavilion: z.string().optional().meta({ description: 'Slug of a pavilion of the exhibition, or exhibition/pavilion' }),
  moqMax: z.string().optional(),
  priceMin: z.string().optional().meta({ description: 'Major units; only public prices take part' }),
  priceMax: z.string().optional(),
  currency: z.string().optional().meta({ description: 'ISO 4217; USD when a price is given without' }),
  certificate: z.string().optional(),
  incoterm: z.string().optional().meta({ description: 'Incoterms 2020' }),
  sample: z.string().optional().meta({ description: 'true: samples can be ordered' }),
  verified: z.string().optional().meta({ description: 'true: the papers of the organization were checked' }),
  sort: SORT.optional(),
  page: z.string().optional(),
  pageSize: z
    .string()
    .optional()
    .meta({ description: `1 to ${MAX_PAGE_SIZE}; limit is another name for it` }),
  limit: z.string().optional(),
  exact: z.string().optional().meta({ description: 'true: no translation, no spelling' }),
})

/** Reads a query string as far as it makes sense; what does not is left out and named in a notice. */
export function parseSearchQuery(
  params: URLSearchParams,
  fallback: Locale,
): { input: SearchInput; notices: SearchNotice[] } {
  const notices: SearchNotice[] = []
  const pageSize = clamped(
    params,
    params.has('pageSize') ? 'pageSize' : 'limit',
    DEFAULT_PAGE_SIZE,
    MAX_PAGE_SIZE,
    notices,
  )
  const input = {
    q: toQuery(params.get('q') ?? '', notices),
    locale: toKnown(params, 'locale', LOCALE, notices) ?? fallback,
    filters: toFilters(params, notices),
    sort: toSort(params.get('sort'), notices),
    page: clamped(params, 'page', 1, Math.ceil(MAX_REACHABLE / pageSize), notices),
    pageSize,
    exact: toKnown(params, 'exact', flag, notices) ?? false,
  }
  return { input, notices }
}

/** Names that mean nothing to the search, or that were repeated though only the first value counts. */
export function noticeNames(params: URLSearchParams): SearchNotice[] {
  const names = [...new Set(params.keys())]
  return names
    .flatMap((name): SearchNotice[] => {
      if (!Object.hasOwn(searchQuery.shape, name)) return [{ code: 'search.parameter_unknown', field: shown(name) }]
      const isRepeated = params.getAll(name).length > 1 && !Object.hasOwn(SEVERAL, name)
      return isRepeated ? [{ code: 'search.parameter_repeated', field: name }] : []
    })
    .slice(0, MAX_VALUES)
}

function toQuery(raw: string, notices: SearchNotice[]): string {
  const clean = raw
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd\s]+/gu, ' ')
    .trim()
  const points = [...clean]
  if (points.length <= MAX_QUERY) return clean
  notices.push({ code: 'search.query_shortened', field: 'q' })
  return points.slice(0, MAX_QUERY).join('').trim()
}

function toSort(raw: string | null, notices: SearchNotice[]): SearchInput['sort'] {
  const parsed = SORT.safeParse(raw || 'relevance')
  if (parsed.success) return parsed.data
  notices.push({ code: 'search.sort_ignored', field: 'sort', value: shown(raw ?? '') })
  return 'relevance'
}

/** The value of a parameter that is no filter; undefined where it is missing or, said in a notice, makes no sense. */
function toKnown<T>(
  params: URLSearchParams,
  name: string,
  schema: z.ZodType<T>,
  notices: SearchNotice[],
): T | undefined {
  const raw = params.get(name)?.trim()
  if (!raw) return undefined
  const parsed = schema.safeParse(raw)
  if (!parsed.success) notices.push({ code: 'search.value_ignored', field: name, value: shown(raw) })
  return parsed.data
}

function toFilters(params: URLSearchParams, notices: SearchNotice[]): SearchFilters {
  const filters: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(ONE)) {
    const raw = params.get(name)?.trim()
    if (!raw) continue
    const parsed = schema.safeParse(raw)
    if (parsed.success) filters[name] = parsed.data
    else notices.push({ code: 'search.filter_ignored', field: name, value: shown(raw) })
  }
  for (const [name, schema] of Object.entries(SEVERAL)) {
    const values = toValues(params.getAll(name), name, schema, notices)
    if (values.length > 0) filters[name] = values
  }
  if (filters['currency'] === undefined && (filters['priceMin'] ?? filters['priceMax']) !== undefined) {
    filters['currency'] = 'USD'
  }
  return filters
}

function toValues(raw: string[], name: string, schema: z.ZodType<string>, notices: SearchNotice[]): string[] {
  const texts = raw.flatMap((text) => text.split(',')).map((text) => text.trim())
  const values = new Set<string>()
  for (const text of texts.filter((one) => one !== '')) {
    const parsed = schema.safeParse(text)
    if (parsed.success && values.size < MAX_VALUES) values.add(parsed.data)
    else if (!values.has(text)) notices.push({ code: 'search.filter_ignored', field: name, value: shown(text) })
    if (notices.length >= MAX_VALUES) break
  }
  return [...values]
}

function clamped(
  params: URLSearchParams,
  name: 'page' | 'pageSize' | 'limit',
  standard: number,
  max: number,
  notices: SearchNotice[],
): number {
  const raw = params.get(name)?.trim()
  if (!raw) return standard
  const wanted = /^[+-]?\d+$/.test(raw) ? Number(raw) : standard
  const value = Math.min(Math.max(wanted, 1), max)
  if (String(value) !== raw) {
    notices.push({
      code: name === 'page' ? 'search.page_clamped' : 'search.page_size_clamped',
      field: name,
      value: shown(raw),
    })
  }
  return value
}

function shown(raw: string): string {
  return [...raw.toWellFormed().replace(/\p{C}/gu, '')].slice(0, 40).join('')
}
