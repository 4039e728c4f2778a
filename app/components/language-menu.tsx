import { useLocation } from '@remix-run/react'
import { Languages } from 'lucide-react'
import { LOCALES, type Locale } from '#app/core/locale.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'

const NAMES: Record<Locale, string> = { en: 'English', zh: '中文', ru: 'Русский', ur: 'اردو', ro: 'Română' }
const YEAR = 31_536_000

/** The same page in another language; a plain link, so the whole document changes with its direction and fonts. */
export function LanguageMenu() {
  const { t, locale } = useTranslation()
  const { pathname, search } = useLocation()
  const rest = pathname.split('/').slice(2).join('/')
  return (
    <details className="group relative">
      <summary className="hover:bg-action-soft flex min-h-11 list-none items-center gap-2 rounded-md px-3 text-sm font-medium">
        <Languages aria-hidden size={20} />
        <span className="sr-only">{t('core.language')}: </span>
        {NAMES[locale]}
      </summary>
      <ul className="bg-surface border-line shadow-raised absolute end-0 z-40 mt-1 min-w-40 rounded-md border p-1">
        {LOCALES.map((one) => (
          <li key={one}>
            <a
              href={`/${one}${rest ? `/${rest}` : ''}${search}`}
              lang={one}
              hrefLang={one}
              aria-current={one === locale ? 'true' : undefined}
              onClick={() => {
                document.cookie = `locale=${one}; path=/; max-age=${YEAR}; samesite=lax`
              }}
              className="hover:bg-action-soft aria-current:text-action flex min-h-11 items-center rounded-sm px-3 no-underline aria-current:font-semibold"
            >
              {NAMES[one]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
