import { Link } from '@remix-run/react'
import { CalendarDays, MapPin } from 'lucide-react'
import { BackdropPicture } from '#app/components/backdrop-picture.tsx'
import { OrganizationName } from '#app/components/organization-name.tsx'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { ShareActions } from '#app/components/share-actions.tsx'
import { VenueClock } from '#app/components/venue-clock.tsx'
import { formatCountry, formatDateRange } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { ExhibitionHead } from '../queries.server.ts'
import { PhaseBadge } from './phase-badge.tsx'

interface ExhibitionBannerProps {
  exhibition: ExhibitionHead
  now: string
  /** On the parts behind the overview: shorter, and on phones name and dates only, so that their content shows. */
  isBrief?: boolean
}

/** The head of every page of one exhibition: what, when, where, on which clock. */
export function ExhibitionBanner({ exhibition, now, isBrief = false }: ExhibitionBannerProps) {
  const { t, locale } = useTranslation()
  const detail = isBrief ? 'max-sm:hidden' : ''
  return (
    <div className="bg-lapis-900 text-sand-50 relative overflow-hidden print:[print-color-adjust:exact]">
      {exhibition.cover && <BackdropPicture picture={exhibition.cover} />}
      <div className={`relative mx-auto flex max-w-7xl flex-col px-4 ${isBrief ? 'gap-2 py-4' : 'gap-3 py-8'}`}>
        <div className={`flex flex-wrap items-center gap-2 ${detail}`}>
          <PhaseBadge phase={exhibition.phase} daysUntil={exhibition.daysUntil} />
          <span className="text-sand-200 text-sm">{t(`exhibitions.format_${exhibition.format.toLowerCase()}`)}</span>
        </div>
        <p className={`max-w-4xl leading-tight font-bold ${isBrief ? 'text-lg sm:text-2xl' : 'text-2xl sm:text-3xl'}`}>
          <PhraseText phrase={exhibition.name} />
        </p>
        <ul className="text-sand-100 flex flex-wrap gap-x-6 gap-y-1 text-sm">
          <li className="flex items-center gap-2">
            <CalendarDays aria-hidden size={16} className="shrink-0" />
            {formatDateRange(locale, exhibition.startsOn, exhibition.endsOn)}
          </li>
          <li className={`flex items-center gap-2 ${detail}`}>
            <MapPin aria-hidden size={16} className="shrink-0" />
            <span>
              <PhraseText phrase={exhibition.venue ?? { text: exhibition.city, locale: 'en' }} />
              {' · '}
              {formatCountry(locale, exhibition.country)}
            </span>
          </li>
          <li className={detail}>
            <VenueClock now={now} timeZone={exhibition.timeZone} />
          </li>
        </ul>
        {!isBrief && (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-sand-200 text-sm">
              {t('exhibitions.organized_by')}{' '}
              <Link
                to={paths.organization(locale, exhibition.organizer.slug)}
                className="text-sand-50 -my-2.5 inline-block py-2.5 underline"
              >
                <OrganizationName names={exhibition.organizer.names} both />
              </Link>
            </p>
            <ShareActions
              path={paths.exhibition(locale, exhibition.slug)}
              qr={paths.qr('exhibition', exhibition.slug)}
              isOnDark
            />
          </div>
        )}
      </div>
    </div>
  )
}
