import { Link } from '@remix-run/react'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatNumber } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'

interface FacetValueProps {
  to: string
  isSelected: boolean
  count: number | null
  children: ReactNode
}

/** A filter that a tap puts on or takes off: a link, so that it works before and without JavaScript. */
export function FacetValue({ to, isSelected, count, children }: FacetValueProps) {
  const { locale } = useTranslation()
  return (
    <Link
      to={to}
      preventScrollReset
      rel="nofollow"
      aria-current={isSelected ? 'true' : undefined}
      className="group hover:bg-action-soft flex min-h-11 items-center gap-2 rounded-md px-1.5 py-1 text-sm no-underline lg:min-h-9"
    >
      <span
        aria-hidden
        className="border-line-strong group-aria-current:bg-action group-aria-current:border-action text-on-action flex size-[18px] shrink-0 items-center justify-center rounded-sm border"
      >
        {isSelected && <Check size={14} strokeWidth={3} />}
      </span>
      <span className="min-w-0 flex-1 leading-snug group-aria-current:font-semibold">{children}</span>
      {count !== null && <span className="text-text-soft text-xs tabular-nums">{formatNumber(locale, count)}</span>}
    </Link>
  )
}
