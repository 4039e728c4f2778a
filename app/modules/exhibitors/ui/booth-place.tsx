import { Link } from '@remix-run/react'
import { CalendarDays, MapPin } from 'lucide-react'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { VenueClock } from '#app/components/venue-clock.tsx'
import { formatDateRange } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { BoothView } from '../presence.server.ts'
import { HallName } from './hall-name.tsx'

/** In which hall, on which days and on whose clock this booth stands; on a phone with the hall's short name. */
export function BoothPlace({ booth, now }: { booth: BoothView; now: string }) {
  const { t, locale } = useTranslation()
  const { exhibition, pavilion } = booth
  return (
    <ul className="text-text-soft flex flex-wrap items-center gap-x-4 text-sm sm:gap-x-5 sm:gap-y-1">
      <li className="flex items-center gap-2">
        <MapPin aria-hidden size={16} />
        {booth.booth ? (
          <Link
            to={paths.floorPlan(locale, exhibition.slug, booth.booth.number)}
            className="text-action inline-flex min-h-11 flex-wrap items-center gap-x-1"
          >
            {t('exhibitors.booth')} <bdi translate="no">{booth.booth.number}</bdi> ·{' '}
            <HallName hall={booth.booth.hall} />
          </Link>
        ) : (
          t('exhibitors.booth_online')
        )}
      </li>
      {pavilion?.name && (
        <li className="flex items-center gap-2">
          <span aria-hidden className="size-3 rounded-full" style={{ background: pavilion.colour }} />
          <Link
            to={paths.pavilion(locale, exhibition.slug, pavilion.slug)}
            className="text-action inline-flex min-h-11 items-center"
          >
            <PhraseText phrase={pavilion.name} />
          </Link>
        </li>
      )}
      <li className="flex items-center gap-2">
        <CalendarDays aria-hidden size={16} />
        {formatDateRange(locale, exhibition.startsOn, exhibition.endsOn)}
      </li>
      <li className="max-sm:hidden">
        <VenueClock now={now} timeZone={exhibition.timeZone} />
      </li>
    </ul>
  )
}
