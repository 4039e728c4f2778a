import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/i18n.tsx'

export interface Crumb {
  label: ReactNode
  to: string
  key: string
}

/** Where the page stands, its title, and what can be done with it. */
export function PageHead(props: { crumbs?: Crumb[]; title: ReactNode; lead?: ReactNode; actions?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <header className="mb-6 flex flex-col gap-3">
      {props.crumbs && props.crumbs.length > 0 && (
        <nav aria-label={t('core.breadcrumbs')} className="text-sm print:hidden">
          <ol className="flex flex-wrap gap-x-2 gap-y-1">
            {props.crumbs.map((crumb) => (
              <li
                key={crumb.key}
                className="after:text-text-soft flex gap-2 after:content-['/'] last:after:content-none"
              >
                <Link to={crumb.to} className="text-action">
                  {crumb.label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-4">
        <h1 className="text-2xl leading-tight font-bold sm:text-3xl">{props.title}</h1>
        {props.actions && <div className="flex flex-wrap gap-2 print:hidden">{props.actions}</div>}
      </div>
      {props.lead && <p className="text-text-soft max-w-3xl">{props.lead}</p>}
    </header>
  )
}
