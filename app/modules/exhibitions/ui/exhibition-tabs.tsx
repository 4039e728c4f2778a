import { NavLink } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'

export function ExhibitionTabs({ slug }: { slug: string }) {
  const { t, locale } = useTranslation()
  const tabs = [
    { to: paths.exhibition(locale, slug), label: t('exhibitions.overview') },
    { to: paths.exhibitors(locale, slug), label: t('exhibitors.title') },
    { to: paths.exhibits(locale, slug), label: t('exhibitions.products') },
    { to: paths.pavilions(locale, slug), label: t('exhibitions.pavilions') },
    { to: paths.floorPlan(locale, slug), label: t('exhibitions.floor_plan') },
  ]
  return (
    <nav aria-label={t('exhibitions.parts')} className="border-line bg-surface border-b print:hidden">
      <ul className="mx-auto flex max-w-7xl flex-wrap px-2">
        {tabs.map(({ to, label }) => (
          <li key={to}>
            <NavLink
              to={to}
              end
              className="text-text hover:bg-action-soft aria-[current=page]:border-action aria-[current=page]:text-action flex min-h-11 items-center border-b-2 border-transparent px-3 text-sm font-medium no-underline"
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
