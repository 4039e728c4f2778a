import { Form, Link } from '@remix-run/react'
import { Trash2 } from 'lucide-react'
import { Button, LinkButton } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { SavedSearchRow } from '../saved-searches.server.ts'
import { SaveSearchForm } from './save-search.tsx'

interface SavedSearchListProps {
  searches: (Omit<SavedSearchRow, 'createdAt'> & { createdAt: string | Date })[]
  outcome: { errors: Record<string, string>; values: Record<string, string> } | undefined
}

/** A person's saved searches, each with the way to it and the way out; above them what could not be saved. */
export function SavedSearchList({ searches, outcome }: SavedSearchListProps) {
  const { t, locale } = useTranslation()
  return (
    <>
      {outcome && (
        <div className="bg-surface border-line mb-6 rounded-lg border p-4">
          <SaveSearchForm
            query={outcome.values['query'] ?? ''}
            name={outcome.values['name'] ?? ''}
            errors={outcome.errors}
          />
        </div>
      )}
      {searches.length === 0 && (
        <EmptyState title={t('search.saved_none')} text={t('search.saved_none_text')}>
          <LinkButton to={paths.search(locale)}>{t('core.to_search')}</LinkButton>
        </EmptyState>
      )}
      <ul className="flex flex-col gap-3">
        {searches.map((search) => (
          <li key={search.id} className="bg-surface border-line flex items-center gap-3 rounded-lg border p-4">
            <div className="min-w-0 flex-1">
              <Link
                to={`${paths.search(search.locale)}?${search.query}`}
                reloadDocument={search.locale !== locale}
                className="text-action font-semibold break-words"
              >
                <bdi translate="no">{search.name}</bdi>
              </Link>
              <p className="text-text-soft text-sm">
                {t(`search.alert_${search.alert.toLowerCase()}`)} ·{' '}
                {formatDate(locale, new Date(search.createdAt).toISOString())}
              </p>
            </div>
            <Form method="post">
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="id" value={search.id} />
              <Button type="submit" look="quiet" aria-label={t('search.saved_remove', { name: search.name })}>
                <Trash2 aria-hidden size={20} />
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  )
}
