import { Link } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { ListSearch } from '#app/components/list-search.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { SectionHead } from '#app/components/section-head.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { ProductShelf as Shelf } from '../product-shelf.server.ts'
import { ProductGrid } from './product-grid.tsx'

/** A company's products with a search field, its categories and pages. */
export function ProductShelf({ shelf, title }: { shelf: Shelf; title: string }) {
  const { t, locale } = useTranslation()
  const isFiltered = shelf.q !== '' || shelf.category !== null
  if (shelf.total === 0 && !isFiltered) {
    return <EmptyState title={t('catalogue.no_products_title')} text={t('catalogue.no_products_text')} />
  }
  return (
    <section aria-labelledby="shelf">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="-mb-4" id="shelf">
          <SectionHead title={title} />
        </div>
        <ListSearch label={t('catalogue.search_label')} />
      </div>
      {shelf.groups.length > 1 && <Groups shelf={shelf} />}
      <p role="status" className="text-text-soft mb-3 text-sm">
        {t('catalogue.product_count', { count: shelf.total, shown: formatNumber(locale, shelf.total) })}
      </p>
      {shelf.total === 0 && (
        <EmptyState title={t('catalogue.none_title')} text={t('catalogue.none_text')}>
          <LinkButton to="?" look="secondary" preventScrollReset>
            {t('catalogue.show_everything')}
          </LinkButton>
        </EmptyState>
      )}
      <ProductGrid products={shelf.products} hideCompany />
      <Pagination page={shelf.page} pageCount={shelf.pageCount} />
    </section>
  )
}

const CHIP =
  'border-line bg-surface hover:border-action aria-current:bg-action aria-current:text-on-action aria-current:border-action inline-flex min-h-11 items-center gap-1.5 rounded-full border px-4 text-sm no-underline'

function Groups({ shelf }: { shelf: Shelf }) {
  const { t, locale } = useTranslation()
  const to = (category: string | null): string => {
    const params = new URLSearchParams({ ...(shelf.q ? { q: shelf.q } : {}), ...(category ? { category } : {}) })
    return `?${params.toString()}`
  }
  return (
    <ul className="mb-3 flex gap-2 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:[&>li]:shrink-0 sm:flex-wrap print:hidden">
      <li>
        <Link
          to={to(null)}
          preventScrollReset
          aria-current={shelf.category === null ? 'true' : undefined}
          className={CHIP}
        >
          {t('catalogue.all_categories')}
        </Link>
      </li>
      {shelf.groups.map((group) => (
        <li key={group.id}>
          <Link
            to={to(group.id)}
            preventScrollReset
            aria-current={shelf.category === group.id ? 'true' : undefined}
            className={CHIP}
          >
            {group.name}
            <span className="text-xs tabular-nums opacity-80">{formatNumber(locale, group.count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
