import { Link } from '@remix-run/react'
import { X } from 'lucide-react'
import { LinkButton } from '#app/components/button.tsx'
import { OrganizationName } from '#app/components/organization-name.tsx'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { PlanBooth, PlanHall } from '../floor-plan.server.ts'

/** The booth that was chosen on the plan, opened in place. */
export function BoothPanel({ booth, hall, exhibition }: { booth: PlanBooth; hall: PlanHall; exhibition: string }) {
  const { t, locale } = useTranslation()
  const { exhibitor } = booth
  return (
    <section
      aria-live="polite"
      // On phones above the bottom bar: what was tapped answers where the finger is.
      className="bg-surface border-action shadow-raised flex flex-col gap-2 rounded-lg border-2 p-4 max-lg:fixed max-lg:inset-x-2 max-lg:bottom-2 max-lg:z-20 max-md:bottom-[calc(4rem+env(safe-area-inset-bottom))] print:hidden"
    >
      <div className="flex items-start justify-between gap-2">
        <p className="text-text-soft text-sm">
          <PhraseText phrase={hall.name} /> · {t('exhibitors.booth')} <bdi translate="no">{booth.number}</bdi> ·{' '}
          {t('exhibitors.area', { area: formatNumber(locale, booth.area) })}
        </p>
        <Link
          to={`?hall=${encodeURIComponent(hall.code)}`}
          preventScrollReset
          aria-label={t('core.close')}
          className="hover:bg-action-soft -me-2 -mt-2 grid size-11 place-items-center rounded-md"
        >
          <X aria-hidden size={20} />
        </Link>
      </div>
      {exhibitor ? (
        <>
          <h2 className="text-lg leading-snug font-semibold">
            <OrganizationName names={exhibitor.names} both />
          </h2>
          {exhibitor.summary && (
            <p className="text-sm">
              <PhraseText phrase={exhibitor.summary} />
            </p>
          )}
          <p className="text-text-soft text-sm">{t('exhibitors.exhibit_count', { count: exhibitor.exhibitCount })}</p>
          <LinkButton to={paths.booth(locale, exhibition, exhibitor.slug)}>{t('exhibitors.open_booth')}</LinkButton>
        </>
      ) : (
        <p>{t('exhibitors.free_booth')}</p>
      )}
    </section>
  )
}
