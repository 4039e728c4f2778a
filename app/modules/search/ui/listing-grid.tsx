import type { ListingCard } from '../cards.ts'
import { ExhibitionResult } from './exhibition-result.tsx'
import { ExhibitorResult } from './exhibitor-result.tsx'
import { ProductCard } from './product-card.tsx'

/** What a search found, whatever it is, in the order it was found. */
export function ListingGrid({ listings, level = 3 }: { listings: ListingCard[]; level?: 2 | 3 }) {
  return (
    <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {listings.map((listing, position) => (
        <li key={listing.id} data-listing={listing.id}>
          <Listing listing={listing} level={level} isMain={position === 0} />
        </li>
      ))}
    </ul>
  )
}

function Listing({ listing, level, isMain }: { listing: ListingCard; level: 2 | 3; isMain: boolean }) {
  if (listing.kind === 'product') return <ProductCard product={listing} level={level} isMain={isMain} />
  if (listing.kind === 'exhibitor') return <ExhibitorResult exhibitor={listing} level={level} />
  return <ExhibitionResult exhibition={listing} level={level} />
}
