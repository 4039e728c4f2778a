import { Link } from '@remix-run/react'
import { Package } from 'lucide-react'
import { OrganizationName } from '#app/components/organization-name.tsx'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { Picture } from '#app/components/picture.tsx'
import { toDirection } from '#app/core/locale.ts'
import { formatCountry } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { useQuantity } from '#app/modules/catalogue/ui/quantity.ts'
import { VerificationBadge } from '#app/modules/organizations/ui/verification-badge.tsx'
import { paths } from '#app/paths.ts'
import type { ProductCard as Card } from '../cards.ts'
import { PriceLine } from './price-line.tsx'

const CERTIFICATES_SHOWN = 2

interface ProductCardProps {
  product: Card
  /** Of the title; one below the heading that stands over the list. */
  level?: 2 | 3
  /** The first of a page, whose picture is fetched at once. */
  isMain?: boolean
  /** Where the company is the page's own subject, it is not repeated on each card. */
  hideCompany?: boolean
}

export function ProductCard({ product, level = 3, isMain = false, hideCompany = false }: ProductCardProps) {
  const { t, locale } = useTranslation()
  const { toQuantity } = useQuantity()
  const Heading = `h${level}` as const
  return (
    <article className="bg-surface border-line shadow-card hover:shadow-raised hover:border-line-strong relative flex h-full overflow-hidden rounded-lg border transition-shadow sm:flex-col">
      <CardPicture product={product} isMain={isMain} />
      <div className="flex min-w-0 flex-1 flex-col gap-1.5 p-3">
        <CategoryTag product={product} />
        <Heading className="text-[0.95rem] leading-snug font-semibold">
          <Link
            to={paths.product(locale, product.slug)}
            prefetch="intent"
            // Cut lines end where their own language ends, and stand at the page's edge.
            dir={toDirection(product.title.locale)}
            className="line-clamp-3 no-underline after:absolute after:inset-0 hover:underline rtl:text-right"
          >
            <PhraseText phrase={product.title} marked={product.highlight} />
          </Link>
        </Heading>
        {product.originalTitle && (
          <p
            dir={toDirection(product.originalTitle.locale)}
            className="text-text-soft line-clamp-1 text-xs rtl:text-right"
          >
            <PhraseText phrase={product.originalTitle} marked={product.highlight} />
          </p>
        )}
        <PriceLine price={product.price} unit={product.unit} />
        <p className="text-text-soft text-xs">
          {product.moq !== null && (
            <>
              <span className="text-text">
                {t('catalogue.moq_short', { quantity: toQuantity(product.moq, product.unit) })}
              </span>
              {' · '}
            </>
          )}
          {formatCountry(locale, product.country)}
        </p>
        <CardMarks product={product} />
        {!hideCompany && (
          <p className="border-line relative mt-auto flex flex-wrap items-center gap-x-2 gap-y-1 border-t pt-2 text-sm">
            <Link
              to={paths.organization(locale, product.organization.slug)}
              className="text-action -my-1 min-w-0 py-2.5 no-underline hover:underline"
            >
              <OrganizationName names={product.organization.names} />
            </Link>
            <VerificationBadge level={product.organization.verification} />
          </p>
        )}
      </div>
    </article>
  )
}

/** What the thing is in the reader's words, where its title is in another language. */
function CategoryTag({ product }: { product: Card }) {
  const { locale } = useTranslation()
  if (product.title.locale === locale || product.categoryName?.locale !== locale) return null
  return (
    <p className="-mb-0.5 flex text-xs">
      <span className="bg-notice-soft text-notice rounded-sm px-1.5 py-0.5 font-medium">
        {product.categoryName.text}
      </span>
    </p>
  )
}

function CardPicture({ product, isMain }: { product: Card; isMain: boolean }) {
  const frame =
    'm-3 me-0 size-28 shrink-0 rounded-md object-cover sm:m-0 sm:aspect-[4/3] sm:h-auto sm:w-full sm:rounded-none'
  if (!product.image) {
    return (
      <div className={`bg-sunken text-line-strong flex items-center justify-center ${frame}`}>
        <Package aria-hidden size={32} strokeWidth={1.25} />
      </div>
    )
  }
  return (
    <Picture
      picture={product.image}
      alt=""
      width={320}
      sizes="(min-width: 1280px) 300px, (min-width: 640px) 320px, 7rem"
      isMain={isMain}
      className={frame}
    />
  )
}

function CardMarks({ product }: { product: Card }) {
  const { t } = useTranslation()
  const shown = product.certificates.slice(0, CERTIFICATES_SHOWN)
  const more = product.certificates.length - shown.length
  if (!product.sample && shown.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-1 text-xs">
      {product.sample && (
        <li className="bg-live-soft text-live rounded-sm px-1.5 py-0.5">{t('catalogue.sample_short')}</li>
      )}
      {shown.map((scheme) => (
        <li key={scheme} lang="en" translate="no" className="bg-sunken rounded-sm px-1.5 py-0.5">
          {scheme}
        </li>
      ))}
      {more > 0 && <li className="text-text-soft py-0.5">{t('catalogue.more_certificates', { count: more })}</li>}
    </ul>
  )
}
