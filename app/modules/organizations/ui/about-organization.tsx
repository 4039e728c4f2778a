import type { ReactNode } from 'react'
import { Passage } from '#app/components/passage.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { OrganizationView } from '../queries.server.ts'
import { OrganizationFacts } from './organization-facts.tsx'
import { VerificationNote } from './verification-note.tsx'

interface AboutOrganizationProps {
  organization: OrganizationView
  /** Where to go on, below the facts. */
  children?: ReactNode
}

/** The description beside the facts and what was checked. */
export function AboutOrganization({ organization, children }: AboutOrganizationProps) {
  const { t } = useTranslation()
  const words = organization.description ?? organization.summary
  return (
    <div className="grid grid-cols-1 gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <section>
        <h2 className="mb-3 text-xl font-semibold">{t('organizations.about')}</h2>
        {words && <Passage phrase={words} className="max-w-3xl" />}
      </section>
      <section aria-labelledby="company-facts" className="flex flex-col gap-3">
        <h2 id="company-facts" className="text-xl font-semibold">
          {t('organizations.facts')}
        </h2>
        <VerificationNote level={organization.verification} verifiedOn={organization.verifiedOn} />
        <OrganizationFacts organization={organization} />
        {children}
      </section>
    </div>
  )
}
