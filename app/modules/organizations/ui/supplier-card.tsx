import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { LinkButton } from '#app/components/button.tsx'
import { OrganizationName } from '#app/components/organization-name.tsx'
import { Picture } from '#app/components/picture.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { OrganizationView } from '../queries.server.ts'
import { OrganizationFacts } from './organization-facts.tsx'
import { VerificationNote } from './verification-note.tsx'

/** Who sells: names in their scripts, what was checked, and the way to the showroom. */
export function SupplierCard({ organization, children }: { organization: OrganizationView; children?: ReactNode }) {
  const { t, locale } = useTranslation()
  const showroom = paths.organization(locale, organization.slug)
  return (
    <section
      aria-labelledby="supplier"
      className="bg-surface border-line shadow-card flex flex-col gap-3 rounded-lg border p-4"
    >
      <div className="flex items-start gap-3">
        {organization.logo && (
          <Picture picture={organization.logo} alt="" width={64} className="size-14 shrink-0 rounded-md object-cover" />
        )}
        <div className="min-w-0">
          <p className="text-text-soft text-xs">{t('organizations.supplier')}</p>
          <h2 id="supplier" className="leading-snug font-semibold">
            <Link to={showroom} className="no-underline hover:underline">
              <OrganizationName names={organization.names} both />
            </Link>
          </h2>
        </div>
      </div>
      <VerificationNote level={organization.verification} verifiedOn={organization.verifiedOn} />
      <OrganizationFacts organization={organization} />
      <div className="flex flex-col gap-2 print:hidden">
        {children}
        <LinkButton to={showroom} look="secondary">
          {t('organizations.visit_showroom')}
        </LinkButton>
      </div>
    </section>
  )
}
