import { Link } from '@remix-run/react'
import { OrganizationName } from '#app/components/organization-name.tsx'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { PlanHall } from '../floor-plan.server.ts'

/** The plan in words, for keyboards, screen readers and small hands. */
export function BoothList({ halls, found, open }: { halls: PlanHall[]; found: Set<string>; open: string | null }) {
  const { t } = useTranslation()
  const taken = halls
    .map((hall) => ({ hall, booths: hall.booths.filter((booth) => booth.exhibitor && found.has(booth.number)) }))
    .filter(({ booths }) => booths.length > 0)
  return (
    <section aria-labelledby="booth-list">
      <h2 id="booth-list" className="mb-2 font-semibold">
        {t('exhibitors.booth_list')}
      </h2>
      {taken.length === 0 && <p className="text-text-soft">{t('exhibitors.none_text')}</p>}
      <div
        className="lg:border-line lg:bg-surface lg:max-h-[70vh] lg:overflow-y-auto lg:rounded-lg lg:border lg:px-2"
        tabIndex={0}
        role="group"
        aria-labelledby="booth-list"
      >
        {taken.map(({ hall, booths }) => (
          <div key={hall.code}>
            <h3 className="bg-ground lg:bg-surface text-text-soft py-1 lg:sticky lg:top-0 lg:px-2 text-sm font-medium">
              <PhraseText phrase={hall.name} />
            </h3>
            <ul>
              {booths.map((booth) => (
                <li key={booth.number}>
                  <Link
                    to={`?booth=${encodeURIComponent(booth.number)}`}
                    preventScrollReset
                    aria-current={booth.number === open ? 'true' : undefined}
                    className="border-line hover:bg-action-soft -outline-offset-2 aria-[current=true]:bg-action-soft flex min-h-11 items-baseline gap-3 border-b px-2 py-2 text-sm no-underline"
                  >
                    <bdi translate="no" className="text-action w-12 shrink-0 font-medium tabular-nums">
                      {booth.number}
                    </bdi>
                    {booth.exhibitor && <OrganizationName names={booth.exhibitor.names} />}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
