import type { ReactNode } from 'react'
import { OrganizationName } from '#app/components/organization-name.tsx'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { Picture } from '#app/components/picture.tsx'
import type { OrganizationView } from '../queries.server.ts'
import { Place } from './organization-facts.tsx'
import { VerificationBadge } from './verification-badge.tsx'

interface OrganizationHeadProps {
  organization: OrganizationView
  /** Above the name: what this page is. */
  kicker: ReactNode
  children?: ReactNode
}

/** Cover, logo, names in their scripts, place and summary. */
export function OrganizationHead({ organization, kicker, children }: OrganizationHeadProps) {
  const { cover, logo, names, summary } = organization
  return (
    <header className="bg-surface border-line shadow-card overflow-hidden rounded-lg border">
      {cover && (
        <Picture
          picture={cover}
          alt=""
          width={1280}
          sizes="(min-width: 1280px) 1248px, 100vw"
          isMain
          className="aspect-[5/1] w-full object-cover print:hidden"
        />
      )}
      <div className="flex flex-col gap-3 p-4 sm:p-6">
        <div className="flex items-center gap-4">
          {logo && (
            <Picture
              picture={logo}
              alt=""
              width={96}
              isMain
              className="size-16 shrink-0 rounded-md object-cover sm:size-24"
            />
          )}
          <div className="flex min-w-0 flex-col gap-1">
            <div className="text-text-soft text-sm">{kicker}</div>
            <h1 className="text-2xl leading-tight font-bold sm:text-3xl">
              <OrganizationName names={names} both />
            </h1>
            <p className="text-text-soft flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <span>
                <Place city={organization.city} country={organization.country} />
              </span>
              <VerificationBadge level={organization.verification} />
            </p>
          </div>
        </div>
        {summary && (
          <p className="max-w-3xl">
            <PhraseText phrase={summary} />
          </p>
        )}
        {children}
      </div>
    </header>
  )
}
