import { Form, Link, NavLink, useSearchParams } from '@remix-run/react'
import { CircleUser, Search } from 'lucide-react'
import { LanguageMenu } from '#app/components/language-menu.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'

const LINK = 'rounded-md px-3 py-2 text-sm font-medium text-text no-underline hover:bg-action-soft aria-[current=page]:text-action'

export function SiteHeader({ isSignedIn }: { isSignedIn: boolean }) {
  const { t, locale } = useTranslation()
  return (
    <header className="bg-surface border-line sticky top-0 z-30 border-b print:static">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 sm:flex-nowrap">
        <Link to={paths.home(locale)} className="flex shrink-0 items-center gap-2 no-underline" translate="no">
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
        <SearchBox />
        <div className="ms-auto flex shrink-0 items-center gap-1 print:hidden">
          <LanguageMenu />
          <Link
            to={paths.signIn(locale)}
            className={`${LINK} hidden items-center gap-2 sm:flex`}
          >
            <CircleUser aria-hidden size={20} />
            {isSignedIn ? t('core.account') : t('core.sign_in')}
          </Link>
        </div>
      </div>
    </header>
  )
}

function SearchBox() {
  const { t, locale } = useTranslation()
  const [search] = useSearchParams()
  return (
    <search className="order-last w-full min-w-0 sm:order-none sm:flex-1 print:hidden">
      <Form method="get" action={paths.search(locale)} className="relative flex">
        <input
          type="search"
          name="q"
          key={search.get('q')}
          defaultValue={search.get('q') ?? ''}
          aria-label={t('core.search_label')}
          placeholder={t('core.search_placeholder')}
          maxLength={500}
          className="border-line-strong bg-surface placeholder:text-text-soft min-h-11 w-full min-w-0 rounded-s-md border px-3"
        />
        <button
          type="submit"
          className="bg-action text-on-action hover:bg-action-strong flex min-h-11 items-center rounded-e-md px-4"
        >
          <Search aria-hidden size={20} />
          <span className="sr-only">{t('core.search')}</span>
        </button>
      </Form>
    </search>
  )
}
