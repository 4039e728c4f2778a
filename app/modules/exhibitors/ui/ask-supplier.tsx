import { Globe, MapPin, Store } from 'lucide-react'
import { LinkButton } from '#app/components/button.tsx'
import { formatDateRange } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { toSiteName } from '#app/modules/organizations/site-name.ts'
import { paths } from '#app/paths.ts'
import type { PresenceRow } from '../presence.server.ts'

interface AskSupplierProps {
  organization: { slug: string; website: string | null }
  /** Where the goods are shown next, if anywhere. */
  presence: PresenceRow | undefined
}

/** Where a price that is not public can be asked for: at the booth, on the company's website, else its showroom. */
export function AskSupplier({ organization, presence }: AskSupplierProps) {
  const { t, locale } = useTranslation()
  return (
    <div className="flex flex-col gap-2 self-stretch print:hidden">
      {presence ? (
        <>
          <p className="text-sm">
            {presence.booth ? (
              <>
                {t('exhibitors.booth')} <bdi translate="no">{presence.booth.number}</bdi>
              </>
            ) : (
              t('exhibitors.booth_online')
            )}
            {' · '}
            {formatDateRange(locale, presence.exhibition.startsOn, presence.exhibition.endsOn)}
          </p>
          <LinkButton to={paths.booth(locale, presence.exhibition.slug, presence.slug)}>
            <MapPin aria-hidden size={18} />
            {t('exhibitors.visit_booth')}
          </LinkButton>
        </>
      ) : (
        <LinkButton to={paths.organization(locale, organization.slug)}>
          <Store aria-hidden size={18} />
          {t('organizations.visit_showroom')}
        </LinkButton>
      )}
      {organization.website && (
        <LinkButton to={organization.website} look="secondary" rel="noopener nofollow ugc" target="_blank">
          <Globe aria-hidden size={18} />
          <span className="min-w-0 break-words">
            <span className="sr-only">{t('organizations.website')} </span>
            <bdi lang="en" translate="no">
              {toSiteName(organization.website)}
            </bdi>
          </span>
        </LinkButton>
      )}
    </div>
  )
}
