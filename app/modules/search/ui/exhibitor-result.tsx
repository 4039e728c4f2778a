import { Link } from '@remix-run/react'
import { Store } from 'lucide-react'
import { OrganizationName } from '#app/components/organization-name.tsx'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { Picture } from '#app/components/picture.tsx'
import { formatCountry, formatNumber } from '#app/i18n/format.ts'
import { toDirection } from '#app/core/locale.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { VerificationBadge } from '#app/modules/organizations/ui/verification-badge.tsx'
import { paths } from '#app/paths.ts'
import type { ExhibitorCard } from '../cards.ts'

export function ExhibitorResult({ exhibitor, level = 3 }: { exhibitor: ExhibitorCard; level?: 2 | 3 }) {
  const { t, locale } = useTranslation()
  const Heading = `h${level}` as const
  return (
    <article className="bg-surface border-line shadow-card hover:shadow-raised hover:border-line-strong relative flex h-full gap-3 rounded-lg border p-3 transition-shadow sm:flex-col sm:p-4">
      {exhibitor.image ? (
        <Picture picture={exhibitor.image} alt="" width={96} className="size-20 shrink-0 rounded-md object-cover" />
      ) : (
        <Store
          aria-hidden
          size={32}
          strokeWidth={1.25}
          className="bg-sunken text-line-strong size-20 shrink-0 rounded-md p-6"
        />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <p className="text-text-soft text-xs">{t('search.kind_exhibitor')}</p>
        <Heading className="leading-snug font-semibold">
          <Link
            to={paths.booth(locale, exhibitor.exhibition.slug, exhibitor.slug)}
            className="no-underline after:absolute after:inset-0 hover:underline"
          >
            <OrganizationName names={exhibitor.organization.names} both />
          </Link>
        </Heading>
        <p className="text-text-soft flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          {formatCountry(locale, exhibitor.organization.country)}
          <VerificationBadge level={exhibitor.organization.verification} />
        </p>
        {exhibitor.summary && (
          <p dir={toDirection(exhibitor.summary.locale)} className="line-clamp-2 text-sm rtl:text-right">
            <PhraseText phrase={exhibitor.summary} marked={exhibitor.highlight} />
          </p>
        )}
        <p className="text-text-soft mt-auto text-xs">
          <PhraseText phrase={exhibitor.exhibition.name} />
          {exhibitor.booth && (
            <>
              {' · '}
              <span className="inline-block">
                {t('exhibitors.booth')} <bdi translate="no">{exhibitor.booth}</bdi>
              </span>
            </>
          )}
          {' · '}
          <span className="inline-block">
            {t('catalogue.product_count', {
              count: exhibitor.productCount,
              shown: formatNumber(locale, exhibitor.productCount),
            })}
          </span>
        </p>
      </div>
    </article>
  )
}
