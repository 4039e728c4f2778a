import { Link } from '@remix-run/react'
import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { SectorRow } from '../sectors.server.ts'

export function SectorGrid({ sectors, toLink }: { sectors: SectorRow[]; toLink: (sector: string) => string }) {
  const { t, locale } = useTranslation()
  return (
    <ul className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-4">
      {sectors.map((sector) => (
        <li key={sector.id}>
          <Link
            to={toLink(sector.id)}
            className="bg-surface border-line hover:border-action hover:bg-action-soft flex h-full min-h-11 flex-col justify-center gap-0.5 rounded-md border px-4 py-3 no-underline"
          >
            <span className="leading-snug font-medium">{sector.name}</span>
            <span className="text-text-soft text-sm">
              {t('catalogue.product_count', {
                count: sector.productCount,
                shown: formatNumber(locale, sector.productCount),
              })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
