import { Link } from '@remix-run/react'
import { LinkButton } from '#app/components/button.tsx'
import { OrganizationName } from '#app/components/organization-name.tsx'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { OrganizerRow } from '../queries.server.ts'

/** Who gives accounts, and what there is to do without one. */
export function WithoutAccount({ organizers }: { organizers: OrganizerRow[] }) {
  const { t, locale } = useTranslation()
  return (
    <section aria-labelledby="without-account" className="border-line mt-8 flex flex-col gap-3 border-t pt-6">
      <h2 id="without-account" className="text-lg font-semibold">
        {t('accounts.none_title')}
      </h2>
      <p>{t('accounts.none_text')}</p>
      {organizers.length > 0 && (
        <ul className="bg-surface border-line divide-line divide-y overflow-hidden rounded-lg border">
          {organizers.map(({ slug, names, exhibition }) => (
            <li key={slug}>
              <Link
                to={paths.organization(locale, slug)}
                className="hover:bg-action-soft flex min-h-11 flex-col px-4 py-2.5 no-underline"
              >
                <span className="text-action font-medium">
                  <OrganizationName names={names} both />
                </span>
                <span className="text-text-soft text-sm">
                  <PhraseText phrase={exhibition} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p>{t('accounts.none_needed')}</p>
      <p className="flex flex-wrap gap-2">
        <LinkButton to={paths.search(locale)} look="secondary">
          {t('search.browse_all')}
        </LinkButton>
        <LinkButton to={paths.exhibitions(locale)} look="secondary">
          {t('core.exhibitions')}
        </LinkButton>
      </p>
    </section>
  )
}
