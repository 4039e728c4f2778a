import { z } from 'zod'
import { LOCALES } from '#app/core/locale.ts'
import type { NamesView } from '#app/modules/organizations/names.ts'
import {
  searchNotice,
  type ExhibitionCard,
  type ExhibitorCard,
  type ListingCard,
  type ProductCard,
  type SearchAnswer,
} from './cards.ts'

const locale = z.enum(LOCALES)

export const apiOrganization = z
  .object({
    slug: z.string(),
    name: z.string().meta({ description: 'Latin form; always there' }),
    nameNative: z.string().nullable(),
    nameChinese: z.string().nullable(),
    country: z.string().meta({ description: 'ISO 3166-1 alpha-2' }),
    verification: z.enum(['LISTED', 'REVIEWED', 'VERIFIED']),
  })
  .meta({ id: 'OrganizationReference' })

export const apiPrice = z
  .object({
    amount: z.number().int().meta({ description: 'Minor units of the currency' }),
    currency: z.string().meta({ description: 'ISO 4217' }),
    minQuantity: z.number().int(),
    incoterm: z.string().meta({ description: 'Incoterms 2020' }),
    namedPlace: z.string(),
  })
  .meta({ id: 'Price' })

export const apiListing = z
  .object({
    kind: z.enum(['product', 'exhibitor', 'exhibition']),
    id: z.string(),
    externalId: z.string().nullable(),
    slug: z.string(),
    title: z.string(),
    titleLocale: locale.meta({ description: 'Language the title is really in' }),
    originalTitle: z
      .string()
      .nullable()
      .meta({ description: 'The seller’s own words, where `title` is a translation' }),
    organization: apiOrganization.nullable(),
    country: z.string(),
    exhibition: z.string().nullable().meta({ description: 'Slug, for exhibitors' }),
    categoryId: z.string().nullable(),
    hs: z.string().nullable(),
    moq: z.number().int().nullable(),
    unit: z.string().nullable(),
    sample: z.boolean(),
    certificates: z.array(z.string()),
    price: apiPrice.nullable().meta({ description: 'Cheapest break the caller may see' }),
    priceReason: z.enum(['verified_buyers', 'on_request']).nullable(),
    highlight: z.array(z.string()).meta({ description: 'Words of the listing that matched' }),
    url: z.string(),
  })
  .meta({ id: 'Listing' })
export type ApiListing = z.infer<typeof apiListing>

const facetValue = z.object({ value: z.string(), label: z.string(), count: z.number().int() })

export const apiSearchAnswer = z
  .object({
    items: z.array(apiListing),
    total: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
    facets: z.record(z.string(), z.array(facetValue)),
    engine: z.enum(['meilisearch', 'postgres']),
    interpretedAs: z.object({
      searched: z.array(z.string()),
      corrected: z.object({ from: z.string(), to: z.string() }).nullable(),
      offered: z.array(z.object({ filter: z.string(), value: z.string(), label: z.string() })),
    }),
    tookMs: z.number(),
    notices: z.array(searchNotice),
  })
  .meta({ id: 'SearchAnswer' })
export type ApiSearchAnswer = z.infer<typeof apiSearchAnswer>

export function toApiSearchAnswer(answer: SearchAnswer, toUrl: (card: ListingCard) => string): ApiSearchAnswer {
  return {
    items: answer.items.map((card) => toApiListing(card, toUrl(card))),
    total: answer.total,
    page: answer.page,
    pageSize: answer.pageSize,
    facets: Object.fromEntries(
      answer.facets.map((facet) => [
        facet.name,
        facet.values.map(({ value, label, count }) => ({ value, label: label?.text ?? value, count })),
      ]),
    ),
    engine: answer.engine,
    interpretedAs: {
      ...answer.interpretedAs,
      offered: answer.interpretedAs.offered.map((one) => ({ ...one, label: one.label?.text ?? one.value })),
    },
    tookMs: answer.tookMs,
    notices: answer.notices,
  }
}

export function toApiListing(card: ListingCard, url: string): ApiListing {
  switch (card.kind) {
    case 'product':
      return { ...NOTHING, ...fromProduct(card), url }
    case 'exhibitor':
      return { ...NOTHING, ...fromExhibitor(card), url }
    case 'exhibition':
      return { ...NOTHING, ...fromExhibition(card), url }
  }
}

const NOTHING = {
  externalId: null,
  originalTitle: null,
  organization: null,
  exhibition: null,
  categoryId: null,
  hs: null,
  moq: null,
  unit: null,
  sample: false,
  certificates: [] as string[],
  price: null,
  priceReason: null,
}

function fromProduct(card: ProductCard) {
  const { price } = card
  return {
    kind: card.kind,
    id: card.id,
    externalId: card.externalId,
    slug: card.slug,
    title: card.title.text,
    titleLocale: card.title.locale,
    originalTitle: card.originalTitle?.text ?? null,
    organization: toApiOrganization(card.organization),
    country: card.country,
    categoryId: card.categoryId,
    hs: card.hsCode,
    moq: card.moq,
    unit: card.unit,
    sample: card.sample,
    certificates: card.certificates,
    price: price.shown
      ? {
          amount: price.amount,
          currency: price.currency,
          minQuantity: price.minQuantity,
          incoterm: price.incoterm,
          namedPlace: price.namedPlace,
        }
      : null,
    priceReason: price.shown ? null : price.reason,
    highlight: card.highlight,
  }
}

function fromExhibitor(card: ExhibitorCard) {
  return {
    kind: card.kind,
    id: card.id,
    slug: card.slug,
    title: card.organization.names.latin,
    titleLocale: 'en' as const,
    originalTitle: card.organization.names.native,
    organization: toApiOrganization(card.organization),
    country: card.organization.country,
    exhibition: card.exhibition.slug,
    highlight: card.highlight,
  }
}

function fromExhibition(card: ExhibitionCard) {
  return {
    kind: card.kind,
    id: card.id,
    slug: card.slug,
    title: card.name.text,
    titleLocale: card.name.locale,
    country: card.country,
    highlight: card.highlight,
  }
}

export function toApiOrganization(organization: {
  slug: string
  names: NamesView
  country: string
  verification: 'LISTED' | 'REVIEWED' | 'VERIFIED'
}): z.infer<typeof apiOrganization> {
  return {
    slug: organization.slug,
    name: organization.names.latin,
    nameNative: organization.names.native,
    nameChinese: organization.names.chinese,
    country: organization.country,
    verification: organization.verification,
  }
}
