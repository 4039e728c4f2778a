import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/i18n.tsx'

const VALUES_SHOWN = 7

/** A titled fold of filters; what goes beyond the first few waits behind a second fold. */
export function FacetGroup({ title, items, isOpen = true }: { title: string; items: ReactNode[]; isOpen?: boolean }) {
  const { t } = useTranslation()
  const isLong = items.length > VALUES_SHOWN + 1
  const first = isLong ? items.slice(0, VALUES_SHOWN) : items
  const rest = isLong ? items.slice(VALUES_SHOWN) : []
  return (
    <details open={isOpen} className="border-line group/fold border-b py-1">
      <summary className="flex min-h-11 list-none items-center justify-between gap-2 text-sm font-semibold">
        {title}
        <ChevronDown aria-hidden size={18} className="text-text-soft transition-transform group-open/fold:rotate-180" />
      </summary>
      <ul className="pb-2">{first}</ul>
      {rest.length > 0 && (
        <details className="pb-2">
          <summary className="text-action flex min-h-11 items-center px-1.5 text-sm lg:min-h-9">
            {t('search.more_values', { count: rest.length })}
          </summary>
          <ul>{rest}</ul>
        </details>
      )}
    </details>
  )
}
