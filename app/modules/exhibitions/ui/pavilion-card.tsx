import { Link } from '@remix-run/react'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { toDirection } from '#app/core/locale.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { PavilionCard as Card } from '../queries.server.ts'

interface PavilionCardProps {
  pavilion: Card
  exhibition: string
  level?: 2 | 3
}

export function PavilionCard({ pavilion, exhibition, level = 3 }: PavilionCardProps) {
  const Heading = `h${level}` as const
  const { t, locale } = useTranslation()
  return (
    <article
      className="bg-surface border-line shadow-card hover:shadow-raised relative flex h-full flex-col gap-1 rounded-lg border border-s-4 p-4 transition-shadow"
      style={{ borderInlineStartColor: pavilion.colour }}
    >
      <Heading className="font-semibold">
        <Link
          to={paths.pavilion(locale, exhibition, pavilion.slug)}
          className="no-underline after:absolute after:inset-0"
        >
          <PhraseText phrase={pavilion.name} />
        </Link>
      </Heading>
      {pavilion.description && (
        <p
          dir={toDirection(pavilion.description.locale)}
          className="text-text-soft line-clamp-3 text-sm rtl:text-right"
        >
          <PhraseText phrase={pavilion.description} />
        </p>
      )}
      <p className="mt-auto pt-1 text-sm">{t('exhibitors.count', { count: pavilion.exhibitorCount })}</p>
    </article>
  )
}
