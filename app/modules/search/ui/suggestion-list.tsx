import { useNavigate } from '@remix-run/react'
import { CalendarDays, FolderTree, Package, Search, Store } from 'lucide-react'
import { PhraseText } from '#app/components/phrase-text.tsx'
import { toDirection, type Locale } from '#app/core/locale.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { SuggestionRow } from '../suggest-listings.server.ts'

const ICONS = { query: Search, category: FolderTree, product: Package, exhibitor: Store, exhibition: CalendarDays }

export function toSuggestionPath(locale: Locale, row: SuggestionRow): string {
  if (row.kind === 'category') return paths.search(locale, { category: row.id })
  if (row.kind === 'product' && row.slug) return paths.product(locale, row.slug)
  if (row.kind === 'exhibitor' && row.slug && row.exhibition) return paths.booth(locale, row.exhibition, row.slug)
  if (row.kind === 'exhibition' && row.slug) return paths.exhibition(locale, row.slug)
  return paths.search(locale, { q: row.label.text })
}

interface SuggestionListProps {
  id: string
  rows: SuggestionRow[]
  active: number
  choose: () => void
}

/** The listbox below the field; the field keeps the focus and names the active option. */
export function SuggestionList({ id, rows, active, choose }: SuggestionListProps) {
  const { t, locale } = useTranslation()
  const navigate = useNavigate()
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={t('search.suggestions')}
      hidden={rows.length === 0}
      className="bg-surface border-line shadow-raised absolute inset-x-0 top-full z-40 mt-1 max-h-[70dvh] overflow-y-auto rounded-md border p-1"
    >
      {rows.map((row, position) => {
        const Icon = ICONS[row.kind]
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field keeps the focus and has the keys
          <div
            key={`${row.kind} ${row.id}`}
            id={`${id}-${position}`}
            role="option"
            tabIndex={-1}
            aria-selected={position === active}
            // The field must not lose the focus before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              choose()
              navigate(toSuggestionPath(locale, row))
            }}
            className="hover:bg-action-soft aria-selected:bg-action-soft flex min-h-11 cursor-pointer items-center gap-3 rounded-sm px-3 py-1.5 text-sm"
          >
            <Icon aria-hidden size={16} className="text-text-soft shrink-0" />
            <span dir={toDirection(row.label.locale)} className="min-w-0 flex-1 truncate rtl:text-right">
              <PhraseText phrase={row.label} />
              {row.detail && (
                <span className="text-text-soft ms-2 text-xs" translate="no">
                  <PhraseText phrase={row.detail} />
                </span>
              )}
            </span>
            <span className="text-text-soft shrink-0 text-xs">{t(`search.suggest_${row.kind}`)}</span>
          </div>
        )
      })}
    </div>
  )
}
