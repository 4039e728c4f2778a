import type { Pool } from 'pg'
import type { ListingKind, SearchPort, Suggestion } from '#app/core/search-port.ts'
import { cutForSearch } from '../analysis/chinese.ts'
import { fold } from '../analysis/fold.ts'
import { toSimplified } from '../analysis/simplified.ts'
import type { MeilisearchClient } from '../engines/meilisearch-client.ts'
import { quote } from '../engines/meilisearch-filter.ts'
import { INDEX } from '../engines/settings.ts'
import type { Knowledge } from '../knowledge.ts'
import { createCategorySuggester, type CategorySuggester } from './suggest-categories.ts'
import { suggestQueries } from './suggest-queries.ts'
import { splitWords } from './suggestion-words.ts'

const MAX_CATEGORIES = 3
const MAX_COMPANIES = 3
const LOOKED_AT = 200
const HAN = /\p{Script=Han}/u

type Typed = Parameters<SearchPort['suggest']>[0]
type Group = 'product' | 'company'

interface SuggestDeps {
  pool: Pool
  client: MeilisearchClient | null
  knowledge: () => Knowledge
  /** What was typed with unknown words as the catalogue spells them. */
  alike(q: string): string[]
}

/** Completes what is being typed: categories from memory, listings from Meilisearch, or from PostgreSQL while it is away. */
export function createSuggest({ pool, client, knowledge, alike }: SuggestDeps): SearchPort['suggest'] {
  let known: Knowledge | undefined
  let suggestCategories: CategorySuggester = () => []

  function categoriesFor({ q, locale }: Typed): Suggestion[] {
    if (known !== knowledge()) {
      known = knowledge()
      suggestCategories = createCategorySuggester(known.categories.values())
    }
    return suggestCategories(q, locale, MAX_CATEGORIES)
  }

  async function listingsFor(typed: Typed): Promise<Listings> {
    const find = (q: string): Promise<Listings> =>
      fromMeilisearch(client, { ...typed, q }).catch(() => fromPostgres(pool, knowledge(), { ...typed, q }))
    const found = await find(typed.q)
    if (found.product.length + found.company.length > 0) return found
    const [spelled] = alike(typed.q)
    return spelled === undefined ? found : find(spelled)
  }

  return async (typed) => {
    const q = typed.q.trim()
    if (q === '') return []
    const [listings, queries] = await Promise.all([
      listingsFor(typed),
      // A convenience: the rest is suggested without it.
      suggestQueries(pool, typed).catch(() => []),
    ])
    const categories = categoriesFor(typed)
    const products = listings.product.slice(0, typed.limit - categories.length - queries.length)
    return [...queries, ...categories, ...products, ...listings.company].slice(0, typed.limit)
  }
}

type Listings = Record<Group, Suggestion[]>

interface Found {
  id: string
  kind: ListingKind
  title: string
}

async function fromMeilisearch(client: MeilisearchClient | null, typed: Typed): Promise<Listings> {
  if (!client || client.isOpen()) throw new Error('Meilisearch is away')
  const chinese = HAN.test(typed.q)
  const query = (kinds: ListingKind[], limit: number) => ({
    indexUid: INDEX,
    q: chinese ? toSimplified(typed.q) : fold(typed.q),
    limit,
    matchingStrategy: 'all',
    attributesToRetrieve: ['id', 'kind', 'title'],
    attributesToSearchOn: chinese ? ['zh_head', 'zh_label', 'title_orig'] : ['title', 'title_orig', 'brand'],
    ...(chinese ? { locales: ['cmn'] } : {}),
    filter: [
      kinds.map((kind) => `kind = ${kind}`),
      ...(typed.exhibition ? [`exhibitions = ${quote(typed.exhibition)}`] : []),
    ],
  })
  const { results } = await client.query<{ results: { hits: Found[] }[] }>('/multi-search', {
    queries: [query(['product'], typed.limit), query(['exhibitor', 'exhibition'], MAX_COMPANIES)],
  })
  return { product: toSuggestions(results[0]?.hits ?? []), company: toSuggestions(results[1]?.hits ?? []) }
}

async function fromPostgres(pool: Pool, { lexicon }: Knowledge, typed: Typed): Promise<Listings> {
  const text = toSimplified(fold(typed.q))
  const whole = await byWords(pool, typed, splitWords(text))
  if (!HAN.test(text) || whole.product.length + whole.company.length > 0) return whole
  return byWords(pool, typed, splitWords(cutForSearch(text, lexicon).join(' ')))
}

/** Every word must be there, the last one at least begun. */
async function byWords(pool: Pool, typed: Typed, words: string[]): Promise<Listings> {
  if (words.length === 0) return { product: [], company: [] }
  const quoted = words.map((word) => `'${word}'`)
  const { rows } = await pool.query<Found>(
    `SELECT id, kind, title FROM (
       SELECT "listingId" AS id, kind, title, row_number() OVER (PARTITION BY kind = 'product' ORDER BY length(title), title) AS place
       FROM (
         SELECT * FROM search_suggestion WHERE words @@ $1::tsquery AND ($2::text IS NULL OR $2 = ANY(exhibitions)) LIMIT $3
       ) AS matching
     ) AS ranked WHERE place <= $4 ORDER BY place`,
    [`${quoted.join(' & ')}:*`, typed.exhibition ?? null, LOOKED_AT, typed.limit],
  )
  return {
    product: toSuggestions(rows.filter((row) => row.kind === 'product')),
    company: toSuggestions(rows.filter((row) => row.kind !== 'product')).slice(0, MAX_COMPANIES),
  }
}

function toSuggestions(found: Found[]): Suggestion[] {
  return found.map(({ kind, id, title }) => ({ kind, id, text: title }))
}
