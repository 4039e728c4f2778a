import { Link, NavLink } from '@remix-run/react'
import { CircleUser } from 'lucide-react'
import type { ReactNode } from 'react'
import { LanguageMenu } from '#app/components/language-menu.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'

const LINK =
  'rounded-md px-3 py-2 text-sm font-medium text-text no-underline hover:bg-action-soft aria-[current=page]:text-action'

export function SiteHeader({ isSignedIn, searchBox }: { isSignedIn: boolean; searchBox: ReactNode }) {
  const { t, locale } = useTranslation()
  return (
    <header className="bg-surface border-line sticky top-0 z-30 border-b print:static">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 sm:flex-nowrap">
        <Link to={paths.home(locale)} className="flex min-h-11 shrink-0 items-center gap-2 no-underline" translate="no">
          <img src="/logo.svg" alt="" width={32} height={32} />
          <span lang="en" className="text-action-strong text-lg font-bold tracking-tight">
            Caravanserai
          </span>
        </Link>
        <nav aria-label={t('core.main_navigation')} className="hidden shrink-0 md:block print:hidden">
          <NavLink to={paths.exhibitions(locale)} className={LINK}>
            {t('core.exhibitions')}
          </NavLink>
        </nav>
        {searchBox}
        <div className="ms-auto flex shrink-0 items-center gap-1 print:hidden">
          <LanguageMenu />
          <Link to={paths.signIn(locale)} className={`${LINK} hidden items-center gap-2 sm:flex`}>
            <CircleUser aria-hidden size={20} />
            {isSignedIn ? t('core.account') : t('core.sign_in')}
          </Link>
        </div>
      </div>
    </header>
  )
}
