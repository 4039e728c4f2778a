import { Link } from '@remix-run/react'
import { OrganizationName } from '#app/components/organization-name.tsx'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { Picture } from '#app/components/picture.tsx'
import { toDirection } from '#app/core/locale.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { Place } from '#app/modules/organizations/ui/organization-facts.tsx'
import { VerificationBadge } from '#app/modules/organizations/ui/verification-badge.tsx'
import { paths } from '#app/paths.ts'
import type { ExhibitorCard as Card } from '../queries.server.ts'

export function ExhibitorCard({ exhibitor, level = 3 }: { exhibitor: Card; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  const { t, locale } = useTranslation()
  return (
    <article className="bg-surface border-line shadow-card hover:shadow-raised relative flex h-full gap-4 rounded-lg border p-4 transition-shadow">
      {exhibitor.logo && (
        <Picture picture={exhibitor.logo} alt="" width={64} className="size-16 shrink-0 rounded-md object-cover" />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <Heading className="leading-snug font-semibold">
          <Link
            to={paths.booth(locale, exhibitor.exhibition, exhibitor.slug)}
            className="no-underline after:absolute after:inset-0"
          >
            <OrganizationName names={exhibitor.names} both />
          </Link>
        </Heading>
        <p className="text-text-soft flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <span>
            <Place city={exhibitor.city} country={exhibitor.country} />
          </span>
          <VerificationBadge level={exhibitor.verification} />
        </p>
        {exhibitor.summary && (
          <p dir={toDirection(exhibitor.summary.locale)} className="line-clamp-2 text-sm rtl:text-right">
            <PhraseText phrase={exhibitor.summary} />
          </p>
        )}
        <p className="text-text-soft mt-auto flex flex-wrap gap-x-3 pt-1 text-sm">
          {exhibitor.boothNumber && (
            <span>
              {t('exhibitors.booth')} <bdi translate="no">{exhibitor.boothNumber}</bdi>
            </span>
          )}
          <span>{t('exhibitors.exhibit_count', { count: exhibitor.exhibitCount })}</span>
        </p>
      </div>
    </article>
  )
}
