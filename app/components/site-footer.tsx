import { Link } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'

export function SiteFooter() {
  const { t, locale } = useTranslation()
  return (
    <footer className="border-line bg-sunken text-text-soft mt-16 border-t pb-20 text-sm md:pb-0 print:hidden">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-4 px-4 py-6">
        <p>{t('core.footer_about')}</p>
        <ul className="-mx-1 flex flex-wrap gap-4">
          <li>
            <Link to={paths.exhibitions(locale)} className="text-text inline-flex min-h-11 items-center px-1">
              {t('core.exhibitions')}
            </Link>
          </li>
          <li>
            <Link to={paths.developers(locale)} className="text-text inline-flex min-h-11 items-center px-1">
              {t('core.developers')}
            </Link>
          </li>
        </ul>
      </div>
    </footer>
  )
}
