import type { ListingKind } from '#app/core/search-port.ts'

/** One listing as both engines hold it. Words in the lists are joined by spaces; Chinese is cut in search mode. */
export interface ListingDocument {
  id: string
  kind: ListingKind
  version: number
  /** The English title, or the original in Latin letters when there is none. */
  title: string
  /** Stems of the title in their order; `|` ends the head segment. */
  stems: string
  /** Titles in the other languages. */
  title_orig: string
  /** Stems of Russian, Romanian and Urdu titles. */
  stems_orig: string
  zh_head: string
  zh_label: string
  zh_rest: string
  ru_label: string
  brand: string
  exhibitor: string
  description: string
  /** Distinct stems of the description, at most 60. */
  stems_description: string
  /** 2, 4 and 6 digits of the code, joined. */
  hs: string
  hs_text_en: string
  hs_text_ru: string
  categoryId: string | null
  categoryPath: string[]
  hs2: string | null
  hs4: string | null
  hs6: string | null
  country: string | null
  moq: number | null
  priceMin: number | null
  priceMax: number | null
  currency: string | null
  certs: string[]
  incoterms: string[]
  exhibitions: string[]
  pavilions: string[]
  verified: boolean
  sample: boolean
  /** Milliseconds since 1970. */
  updatedAt: number
}
