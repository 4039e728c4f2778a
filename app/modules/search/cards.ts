import { z } from 'zod'
import { LOCALES } from '#app/core/locale.ts'

const locale = z.enum(LOCALES)
const phrase = z.object({ text: z.string(), locale })
const count = z.number().int().min(0)

const image = z.object({ id: z.string(), placeholder: z.string(), width: z.number(), height: z.number() })

const organization = z.object({
  slug: z.string(),
  names: z.object({
    latin: z.string(),
    native: z.string().nullable(),
    chinese: z.string().nullable(),
    nativeLocale: locale,
  }),
  country: z.string(),
  verification: z.enum(['LISTED', 'REVIEWED', 'VERIFIED']),
})

/** The cheapest break this reader may see, or why there is none. */
const price = z.discriminatedUnion('shown', [
  z.object({
    shown: z.literal(true),
    amount: z.number().int().meta({ description: 'Minor units of the currency' }),
    currency: z.string(),
    minQuantity: z.number().int(),
    incoterm: z.string(),
    namedPlace: z.string(),
  }),
  z.object({ shown: z.literal(false), reason: z.enum(['verified_buyers', 'on_request']) }),
])

const highlight = z.array(z.string()).meta({ description: 'Words of the listing that matched' })

export const productCard = z.object({
  kind: z.literal('product'),
  id: z.string(),
  externalId: z.string(),
  slug: z.string(),
  title: phrase,
  originalTitle: phrase.nullable(),
  organization,
  categoryId: z.string().nullable(),
  categoryName: phrase.nullable(),
  hsCode: z.string().nullable(),
  country: z.string(),
  image: image.nullable(),
  price,
  moq: z.number().int().nullable(),
  unit: z.string().nullable(),
  sample: z.boolean(),
  certificates: z.array(z.string()),
  exhibitions: z.array(z.object({ slug: z.string(), exhibitor: z.string() })),
  highlight,
})

export const exhibitorCard = z.object({
  kind: z.literal('exhibitor'),
  id: z.string(),
  slug: z.string(),
  organization,
  summary: phrase.nullable(),
  image: image.nullable(),
  exhibition: z.object({ slug: z.string(), name: phrase }),
  booth: z.string().nullable(),
  pavilion: z.object({ slug: z.string(), name: phrase, colour: z.string() }).nullable(),
  productCount: count,
  highlight,
})

export const exhibitionCard = z.object({
  kind: z.literal('exhibition'),
  id: z.string(),
  slug: z.string(),
  name: phrase,
  tagline: phrase.nullable(),
  image: image.nullable(),
  startsOn: z.string().meta({ description: 'YYYY-MM-DD at the venue' }),
  endsOn: z.string(),
  timeZone: z.string(),
  format: z.enum(['ONLINE', 'HALL', 'HYBRID']),
  country: z.string(),
  city: z.string(),
  venue: phrase.nullable(),
  exhibitorCount: count,
  highlight,
})

const listingCard = z.discriminatedUnion('kind', [productCard, exhibitorCard, exhibitionCard])

const facet = z.object({
  name: z.enum([
    'kind',
    'category',
    'hs',
    'country',
    'pavilion',
    'certificate',
    'incoterm',
    'sample',
    'verified',
    'exhibition',
  ]),
  values: z.array(
    z.object({
      value: z.string(),
      label: phrase.nullable().meta({ description: 'Null where the value is its own label or a word of the page' }),
      count,
      selected: z.boolean(),
      parent: z.string().nullable(),
      depth: count,
    }),
  ),
})

export const searchNotice = z
  .object({
    code: z.enum([
      'search.query_shortened',
      'search.page_clamped',
      'search.page_size_clamped',
      'search.filter_ignored',
      'search.sort_ignored',
      'search.value_ignored',
      'search.parameter_unknown',
      'search.parameter_repeated',
    ]),
    field: z.string().meta({ description: 'Name of the parameter' }),
    value: z.string().optional().meta({ description: 'The value that made no sense' }),
  })
  .meta({ id: 'SearchNotice', description: 'What was understood otherwise than asked for' })

export const searchAnswer = z.object({
  items: z.array(listingCard),
  total: count,
  page: z.number().int(),
  pageSize: z.number().int(),
  pageCount: count,
  facets: z.array(facet),
  engine: z.enum(['meilisearch', 'postgres']),
  interpretedAs: z.object({
    searched: z.array(z.string()),
    corrected: z.object({ from: z.string(), to: z.string() }).nullable(),
    offered: z.array(
      z.object({ filter: z.enum(['country', 'hs', 'category']), value: z.string(), label: phrase.nullable() }),
    ),
  }),
  tookMs: z.number(),
  notices: z.array(searchNotice),
})

export type ProductCard = z.infer<typeof productCard>
export type ExhibitorCard = z.infer<typeof exhibitorCard>
export type ExhibitionCard = z.infer<typeof exhibitionCard>
export type ListingCard = z.infer<typeof listingCard>
export type PriceView = z.infer<typeof price>
export type FacetView = z.infer<typeof facet>
export type SearchNotice = z.infer<typeof searchNotice>
export type SearchAnswer = z.infer<typeof searchAnswer>
