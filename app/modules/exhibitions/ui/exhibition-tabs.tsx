import { NavLink } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'

/** On phones one strip that slides, set so that the part one is in shows. */
export function ExhibitionTabs({ slug }: { slug: string }) {
  const { t, locale } = useTranslation()
  const strip = useRef<HTMLUListElement>(null)
  // After every change of page, which is when this is drawn again.
  useEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>('[aria-current]')
    if (strip.current && current) strip.current.scrollLeft = current.offsetLeft - strip.current.clientWidth / 3
  })
  const tabs = [
    { to: paths.exhibition(locale, slug), label: t('exhibitions.overview') },
    { to: paths.exhibitors(locale, slug), label: t('exhibitors.title') },
    { to: paths.exhibits(locale, slug), label: t('exhibitions.products') },
    { to: paths.pavilions(locale, slug), label: t('exhibitions.pavilions') },
    { to: paths.floorPlan(locale, slug), label: t('exhibitions.floor_plan') },
  ]
  return (
    <nav aria-label={t('exhibitions.parts')} className="border-line bg-surface border-b print:hidden">
      <ul ref={strip} className="relative mx-auto flex max-w-7xl overflow-x-auto px-1 [scrollbar-width:none] sm:px-2">
        {tabs.map(({ to, label }) => (
          <li key={to} className="shrink-0">
            <NavLink
              to={to}
              end
              className="text-text hover:bg-action-soft aria-[current=page]:border-action aria-[current=page]:text-action flex min-h-11 items-center border-b-2 border-transparent px-2 text-sm whitespace-nowrap font-medium no-underline -outline-offset-2 sm:px-3"
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
