import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { formatNumber } from '#app/i18n/format.ts'

const STEP =
  'inline-flex min-h-11 min-w-11 items-center justify-center rounded-md border border-line px-3 no-underline hover:bg-action-soft'

/** Links to the pages around this one; the rest of the address stays as it is. */
export function Pagination({ page, pageCount }: { page: number; pageCount: number }) {
  const { t, locale } = useTranslation()
  const [search] = useSearchParams()
  if (pageCount <= 1) return null
  const to = (target: number): string => {
    const next = new URLSearchParams(search)
    if (target === 1) next.delete('page')
    else next.set('page', String(target))
    return `?${next.toString()}`
  }
  const near = pagesAround(page, pageCount)
  return (
    <nav aria-label={t('core.pages')} className="mt-8 flex flex-wrap items-center justify-center gap-2 print:hidden">
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev" className={STEP}>
          {t('core.previous_page')}
        </Link>
      )}
      {near.map((one) => (
        <Link
          key={one}
          to={to(one)}
          aria-label={t('core.page_number', { page: formatNumber(locale, one) })}
          aria-current={one === page ? 'page' : undefined}
          className={`${STEP} max-sm:hidden ${one === page ? 'border-action bg-action text-on-action hover:bg-action' : ''}`}
        >
          {formatNumber(locale, one)}
        </Link>
      ))}
      <span className="text-text-soft px-2 text-sm sm:hidden">
        {t('core.page_of', { page: formatNumber(locale, page), count: formatNumber(locale, pageCount) })}
      </span>
      {page < pageCount && (
        <Link to={to(page + 1)} rel="next" className={STEP}>
          {t('core.next_page')}
        </Link>
      )}
    </nav>
  )
}

function pagesAround(page: number, pageCount: number): number[] {
  const wanted = new Set([1, page - 1, page, page + 1, pageCount])
  return [...wanted].filter((one) => one >= 1 && one <= pageCount).sort((a, b) => a - b)
}
