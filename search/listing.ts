import type { Locale } from '#app/core/locale.ts'
import type { ListingKind } from '#app/core/search-port.ts'

/** What the database says about one thing that can be found; the sync reads it, the analysis makes a document of it. */
export interface Listing {
  kind: ListingKind
  id: string
  version: number
  sourceLocale: Locale
  titles: Partial<Record<Locale, string>>
  descriptions: Partial<Record<Locale, string>>
  brand: string | null
  /** The organization in every script it writes its name in. */
  exhibitorNames: string[]
  categoryId: string | null
  /** Digits only. */
  hs: string | null
  /** ISO 3166-1 alpha-2. */
  country: string | null
  moq: number | null
  /** Public prices only, in major units. */
  price: { currency: string; min: number; max: number } | null
  certificates: string[]
  incoterms: string[]
  /** Slugs. */
  exhibitions: string[]
  /** `exhibition-slug/pavilion-slug` */
  pavilions: string[]
  verified: boolean
  sample: boolean
  updatedAt: Date
}
