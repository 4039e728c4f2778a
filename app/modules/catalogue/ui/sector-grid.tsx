import { Link } from '@remix-run/react'
import { ChevronDown, Package } from 'lucide-react'
import { Fragment } from 'react'
import { Picture } from '#app/components/picture.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { SectorRow } from '../sectors.server.ts'

const SHOWN = 12
const SIZES = '(min-width: 1280px) 198px, (min-width: 1024px) 16vw, (min-width: 768px) 24vw, 32vw'

interface SectorGridProps {
  sectors: SectorRow[]
  toLink: (sector: string) => string
}

/** The fullest sectors at a glance, the others behind a fold. */
export function SectorGrid({ sectors, toLink }: SectorGridProps) {
  const { t } = useTranslation()
  // A fold for one row or less saves nothing.
  const cut = sectors.length > SHOWN + 6 ? SHOWN : sectors.length
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
  const hasPictures = sectors.some((sector) => sector.image)
  return (
    <ul className="grid grid-cols-3 gap-2 sm:gap-3 md:grid-cols-4 lg:grid-cols-6">
      {sectors.map((sector) => (
        <li key={sector.id}>
          <Link
            to={toLink(sector.id)}
            className="bg-surface border-line hover:border-action hover:bg-action-soft flex h-full min-h-11 flex-col overflow-hidden rounded-md border no-underline"
          >
            {hasPictures && <SectorPicture image={sector.image} />}
            <span
              className={`flex grow flex-col gap-0.5 px-2 py-2 sm:px-3 sm:py-2.5 ${hasPictures ? '' : 'justify-center'}`}
            >
              <span className="text-sm leading-snug font-medium text-balance hyphens-auto sm:text-base [&:lang(zh)]:break-keep">
                <SectorName name={sector.name} />
              </span>
              <span className="text-text-soft text-xs sm:text-sm">
                {t('catalogue.product_count', {
                  count: sector.productCount,
                  shown: formatNumber(locale, sector.productCount),
                })}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Chinese puts no blanks between words: a line may end at a mark or before an “and”, not inside 家具 or 药品. */
function SectorName({ name }: Pick<SectorRow, 'name'>) {
  const { locale } = useTranslation()
  if (locale !== 'zh') return name
  return name.split(/(?<=\p{Script=Han})(?=[和与及])/u).map((part, position) => (
    <Fragment key={part}>
      {position > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}

/** Where other sectors have a picture, one without keeps its place. */
function SectorPicture({ image }: Pick<SectorRow, 'image'>) {
  const frame = 'aspect-[4/3] w-full'
  if (!image) {
    return (
      <span className={`bg-sunken text-line-strong flex items-center justify-center ${frame}`}>
        <Package aria-hidden size={40} strokeWidth={1.25} />
      </span>
    )
  }
  return <Picture picture={image} alt="" width={200} sizes={SIZES} className={`object-cover ${frame}`} />
}
