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
  /** What can be done with the page, beside the kicker. */
  actions: ReactNode
  children?: ReactNode
}

/** Cover, logo, names in their scripts, place and summary; low enough on a phone that the goods below it show. */
export function OrganizationHead({ organization, kicker, actions, children }: OrganizationHeadProps) {
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
      <div className="flex flex-col gap-2 px-4 py-2 sm:gap-3 sm:px-6 sm:py-4">
        <div className="flex items-center justify-between gap-2">
          <div className="text-text-soft min-w-0 text-sm">{kicker}</div>
          <div className="-me-3 shrink-0">{actions}</div>
        </div>
        <div className="flex items-center gap-3 sm:gap-4">
          {logo && (
            <Picture
              picture={logo}
              alt=""
              width={96}
              isMain
              className="size-14 shrink-0 rounded-md object-cover sm:size-24"
            />
          )}
          <div className="flex min-w-0 flex-col gap-1">
            <h1 className="text-xl leading-tight font-bold sm:text-3xl">
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
          <p className="max-w-3xl max-sm:line-clamp-2 max-sm:text-sm">
            <PhraseText phrase={summary} />
          </p>
        )}
        {children}
      </div>
    </header>
  )
}
