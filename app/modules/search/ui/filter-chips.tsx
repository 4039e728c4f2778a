import { Link } from '@remix-run/react'
import { X } from 'lucide-react'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import type { FilterChip } from '../filter-chips.server.ts'
import { withoutNames, withoutValue } from '../query-params.ts'

/** The chosen filters, each with the way to be rid of it. */
export function FilterChips({ chips, params }: { chips: FilterChip[]; params: URLSearchParams }) {
  const { t } = useTranslation()
  if (chips.length === 0) return null
  const all = [...new Set(chips.flatMap((chip) => chip.names))]
  return (
    <ul aria-label={t('search.chosen')} className="flex flex-wrap items-center gap-2 text-sm print:hidden">
      {chips.map((chip) => (
        <li key={`${chip.names.join()}=${chip.value}`}>
          <Link
            to={toLink(chip, params)}
            preventScrollReset
            rel="nofollow"
            className="bg-action-soft text-action-strong hover:border-action inline-flex min-h-11 items-center gap-1.5 rounded-full border border-transparent px-3.5 no-underline"
          >
            <span className="sr-only">{t('search.remove_filter', { name: '' })}</span>
            <PhraseText phrase={chip.label} />
            <X aria-hidden size={16} />
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link
            to={withoutNames(params, all)}
            preventScrollReset
            rel="nofollow"
            className="text-action inline-flex min-h-11 items-center px-2"
          >
            {t('search.remove_all')}
          </Link>
        </li>
      )}
    </ul>
  )
}

function toLink(chip: FilterChip, params: URLSearchParams): string {
  const [name = ''] = chip.names
  if (name === 'exhibition') return withoutNames(params, ['exhibition', 'pavilion'])
  return chip.value === null ? withoutNames(params, chip.names) : withoutValue(params, name, chip.value)
}
