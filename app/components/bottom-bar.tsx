import { NavLink } from '@remix-run/react'
import { CalendarDays, CircleUser, House, Search } from 'lucide-react'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'

/** The thumb's way around on phones. */
export function BottomBar() {
  const { t, locale } = useTranslation()
  const places = [
    { to: paths.home(locale), label: t('core.home'), icon: House, end: true },
    { to: paths.exhibitions(locale), label: t('core.exhibitions'), icon: CalendarDays, end: false },
    { to: paths.search(locale), label: t('core.search'), icon: Search, end: false },
    { to: paths.signIn(locale), label: t('core.account'), icon: CircleUser, end: false },
  ]
  return (
    <nav
      aria-label={t('core.quick_navigation')}
      className="bg-surface border-line fixed inset-x-0 bottom-0 z-30 border-t pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="grid grid-cols-4">
        {places.map(({ to, label, icon: Icon, end }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              className="text-text-soft aria-[current=page]:text-action flex min-h-14 flex-col items-center justify-center gap-0.5 text-xs leading-tight no-underline"
            >
              <Icon aria-hidden size={22} />
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
