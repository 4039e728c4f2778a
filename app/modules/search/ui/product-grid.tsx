import type { ProductCard as Card } from '../cards.ts'
import { ProductCard } from './product-card.tsx'

interface ProductGridProps {
  products: Card[]
  level?: 2 | 3
  hideCompany?: boolean
  /** How many beside each other on a wide screen. */
  columns?: 3 | 4
}

/** Rows on phones, cards from tablets on. */
export function ProductGrid({ products, level = 3, hideCompany = false, columns = 4 }: ProductGridProps) {
  return (
    <ul
      className={`grid grid-cols-1 gap-3 sm:grid-cols-2 sm:gap-4 lg:grid-cols-3 ${columns === 4 ? 'xl:grid-cols-4' : ''}`}
    >
      {products.map((product, position) => (
        <li key={product.id}>
          <ProductCard product={product} level={level} hideCompany={hideCompany} isMain={position === 0} />
        </li>
      ))}
    </ul>
  )
}
