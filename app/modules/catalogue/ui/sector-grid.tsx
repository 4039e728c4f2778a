import { Link } from '@remix-run/react'
import { ChevronDown } from 'lucide-react'
import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { SectorRow } from '../sectors.server.ts'

const SHOWN = 12

interface SectorGridProps {
  sectors: SectorRow[]
  toLink: (sector: string) => string
}

/** The fullest sectors at a glance, the others behind a fold. */
export function SectorGrid({ sectors, toLink }: SectorGridProps) {
  const { t } = useTranslation()
  // A fold for one row or less saves nothing.
  const cut = sectors.length > SHOWN + 4 ? SHOWN : sectors.length
  return (
    <>
      <Sectors sectors={sectors.slice(0, cut)} toLink={toLink} />
      {cut < sectors.length && (
        <details className="group/fold mt-1">
          <summary className="text-action inline-flex min-h-11 list-none items-center gap-1 text-sm font-medium">
            {t('catalogue.more_sectors', { count: sectors.length - cut })}
            <ChevronDown aria-hidden size={16} className="transition-transform group-open/fold:rotate-180" />
          </summary>
          <div className="mt-2">
            <Sectors sectors={sectors.slice(cut)} toLink={toLink} />
          </div>
        </details>
      )}
    </>
  )
}

function Sectors({ sectors, toLink }: SectorGridProps) {
  const { t, locale } = useTranslation()
  return (
    <ul className="grid grid-cols-2 gap-3 md:grid-cols-3 lg:grid-cols-4">
      {sectors.map((sector) => (
        <li key={sector.id}>
          <Link
            to={toLink(sector.id)}
            className="bg-surface border-line hover:border-action hover:bg-action-soft flex h-full min-h-11 flex-col justify-center gap-0.5 rounded-md border px-4 py-3 no-underline"
          >
            <span className="leading-snug font-medium text-balance">{sector.name}</span>
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
