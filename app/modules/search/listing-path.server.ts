import type { Locale } from '#app/core/locale.ts'
import { paths } from '#app/paths.ts'
import type { ListingCard } from './cards.ts'

/** Where a found listing is read. */
export function toListingPath(locale: Locale, card: ListingCard): string {
  switch (card.kind) {
    case 'product':
      return paths.product(locale, card.slug)
    case 'exhibitor':
      return paths.booth(locale, card.exhibition.slug, card.slug)
    case 'exhibition':
      return paths.exhibition(locale, card.slug)
  }
}
