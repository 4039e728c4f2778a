import { Link } from '@remix-run/react'
import { CalendarDays } from 'lucide-react'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { Picture } from '#app/components/picture.tsx'
import { formatCountry, formatDateRange } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { ExhibitionCard } from '../cards.ts'

export function ExhibitionResult({ exhibition, level = 3 }: { exhibition: ExhibitionCard; level?: 2 | 3 }) {
  const { t, locale } = useTranslation()
  const Heading = `h${level}` as const
  return (
    <article className="bg-surface border-line shadow-card hover:shadow-raised hover:border-line-strong relative flex h-full overflow-hidden rounded-lg border transition-shadow sm:flex-col">
      {exhibition.image && (
        <Picture
          picture={exhibition.image}
          alt=""
          width={320}
          className="w-28 shrink-0 self-stretch object-cover sm:aspect-[16/9] sm:h-auto sm:w-full"
        />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-1.5 p-3 sm:p-4">
        <p className="text-text-soft text-xs">{t('search.kind_exhibition')}</p>
        <Heading className="leading-snug font-semibold">
          <Link
            to={paths.exhibition(locale, exhibition.slug)}
            className="no-underline after:absolute after:inset-0 hover:underline"
          >
            <PhraseText phrase={exhibition.name} marked={exhibition.highlight} />
          </Link>
        </Heading>
        <p className="flex items-center gap-1.5 text-sm">
          <CalendarDays aria-hidden size={16} className="text-text-soft shrink-0" />
          {formatDateRange(locale, exhibition.startsOn, exhibition.endsOn)}
        </p>
        <p className="text-text-soft text-sm">
          <PhraseText phrase={exhibition.venue ?? { text: exhibition.city, locale: 'en' }} />
          {' · '}
          {formatCountry(locale, exhibition.country)}
          {' · '}
          {t('exhibitions.exhibitor_count', { count: exhibition.exhibitorCount })}
        </p>
      </div>
    </article>
  )
}
