import { Link } from '@remix-run/react'
import { CalendarDays, MapPin } from 'lucide-react'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { formatDateRange } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { PresenceRow } from '../presence.server.ts'

/** The exhibitions somebody takes part in, each with its booth. */
export function PresenceList({ presences }: { presences: PresenceRow[] }) {
  const { t, locale } = useTranslation()
  return (
    <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {presences.map(({ id, slug, exhibition, booth }) => (
        <li key={id} className="bg-surface border-line flex flex-col gap-1 rounded-lg border px-4 py-3 text-sm">
          <Link
            to={paths.booth(locale, exhibition.slug, slug)}
            className="text-action inline-flex min-h-11 items-center text-base font-medium"
          >
            <PhraseText phrase={exhibition.name} />
          </Link>
          <p className="text-text-soft flex items-center gap-2">
            <CalendarDays aria-hidden size={16} className="shrink-0" />
            {formatDateRange(locale, exhibition.startsOn, exhibition.endsOn)}
          </p>
          <p className="flex items-center gap-2">
            <MapPin aria-hidden size={16} className="text-text-soft shrink-0" />
            {booth ? (
              <Link to={paths.floorPlan(locale, exhibition.slug, booth.number)} className="text-action py-2.5">
                {t('exhibitors.booth')} <bdi translate="no">{booth.number}</bdi>
                {' · '}
                <PhraseText phrase={booth.hall} />
              </Link>
            ) : (
              t('exhibitors.booth_online')
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
