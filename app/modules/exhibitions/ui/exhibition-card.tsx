import { Link } from '@remix-run/react'
import { CalendarDays, MapPin } from 'lucide-react'
import { OrganizationName } from '#app/components/organization-name.tsx'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { Picture } from '#app/components/picture.tsx'
import { formatCountry, formatDateRange } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { ExhibitionCard as Card } from '../queries.server.ts'
import { PhaseBadge } from './phase-badge.tsx'

interface ExhibitionCardProps {
  exhibition: Card
  isMain?: boolean
  level?: 2 | 3
  /** On phones one row of picture and facts, so that what follows is not far. */
  isBrief?: boolean
}

export function ExhibitionCard({ exhibition, isMain = false, level = 3, isBrief = false }: ExhibitionCardProps) {
  const Heading = `h${level}` as const
  const { t, locale } = useTranslation()
  return (
    <article
      className={`bg-surface border-line shadow-card hover:shadow-raised relative flex h-full overflow-hidden rounded-lg border transition-shadow ${isBrief ? 'sm:flex-col' : 'flex-col'}`}
    >
      {exhibition.cover && (
        <Picture
          picture={exhibition.cover}
          alt=""
          width={640}
          sizes={`(min-width: 1024px) 33vw, ${isBrief ? '(max-width: 639px) 16rem, ' : ''}100vw`}
          isMain={isMain}
          className={`object-cover ${isBrief ? 'w-28 shrink-0 sm:aspect-[16/7] sm:w-full' : 'aspect-[16/7] w-full'}`}
        />
      )}
      <div className={`flex min-w-0 flex-1 flex-col ${isBrief ? 'gap-1 p-3 sm:gap-2 sm:p-4' : 'gap-2 p-4'}`}>
        <div className="flex flex-wrap items-center gap-2">
          <PhaseBadge phase={exhibition.phase} daysUntil={exhibition.daysUntil} />
          <span className="text-text-soft text-xs">{t(`exhibitions.format_${exhibition.format.toLowerCase()}`)}</span>
        </div>
        <Heading className="text-lg leading-snug font-semibold text-balance [&:lang(zh)]:break-keep">
          <Link to={paths.exhibition(locale, exhibition.slug)} className="no-underline after:absolute after:inset-0">
            <PhraseText phrase={exhibition.name} />
          </Link>
        </Heading>
        {exhibition.tagline && (
          <p className={`text-text-soft text-sm ${isBrief ? 'max-sm:hidden' : ''}`}>
            <PhraseText phrase={exhibition.tagline} />
          </p>
        )}
        <ul className="mt-auto flex flex-col gap-1 pt-2 text-sm">
          <li className="flex items-center gap-2">
            <CalendarDays aria-hidden size={16} className="text-text-soft shrink-0" />
            {formatDateRange(locale, exhibition.startsOn, exhibition.endsOn)}
          </li>
          <li className="flex items-center gap-2">
            <MapPin aria-hidden size={16} className="text-text-soft shrink-0" />
            <span>
              <PhraseText phrase={exhibition.venue ?? { text: exhibition.city, locale: 'en' }} />
              {' · '}
              {formatCountry(locale, exhibition.country)}
            </span>
          </li>
        </ul>
        <p className="text-text-soft text-sm">
          {t('exhibitions.exhibitor_count', { count: exhibition.exhibitorCount })}
          {' · '}
          <OrganizationName names={exhibition.organizer.names} />
        </p>
      </div>
    </article>
  )
}
