import { Link } from '@remix-run/react'
import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'

interface FiguresProps {
  exhibition: string
  exhibitors: number
  figures: { exhibits: number; pavilions: number; halls: number }
}

/** How much there is of everything, each the way to it. */
export function ExhibitionFigures({ exhibition, exhibitors, figures }: FiguresProps) {
  const { t, locale } = useTranslation()
  const rows = [
    { label: t('exhibitors.title'), value: exhibitors, to: paths.exhibitors(locale, exhibition) },
    { label: t('exhibitions.products'), value: figures.exhibits, to: paths.exhibits(locale, exhibition) },
    { label: t('exhibitions.pavilions'), value: figures.pavilions, to: paths.pavilions(locale, exhibition) },
    { label: t('exhibitions.halls'), value: figures.halls, to: paths.floorPlan(locale, exhibition) },
  ]
  return (
    <ul className="mt-6 flex flex-wrap gap-2 sm:gap-3">
      {rows.map(({ label, value, to }) => (
        // As wide as its longest word at least, which in Russian is wider than a quarter of a phone.
        <li key={label} className="min-w-fit grow basis-0">
          <Link
            to={to}
            className="bg-surface border-line hover:border-action hover:bg-action-soft flex h-full flex-col rounded-md border px-2 py-2 no-underline sm:px-4 sm:py-3"
          >
            <span className="text-action text-xl font-bold tabular-nums sm:text-2xl">
              {formatNumber(locale, value)}
            </span>{' '}
            <span className="text-text-soft text-xs sm:text-sm">{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
