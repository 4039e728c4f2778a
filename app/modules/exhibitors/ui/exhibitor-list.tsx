import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { EXHIBITORS_PER_PAGE } from '../rules.ts'
import type { ExhibitorCard as Card } from '../queries.server.ts'
import { ExhibitorCard } from './exhibitor-card.tsx'

interface ExhibitorListProps {
  exhibitors: { items: Card[]; total: number }
  q: string
  page: number
}

/** A searchable, paged list of exhibitors; the form is a plain GET. */
export function ExhibitorList({ exhibitors, q, page }: ExhibitorListProps) {
  const { t } = useTranslation()
  return (
    <>
      <Form method="get" role="search" className="mb-5 flex max-w-xl gap-2 print:hidden">
        <input
          type="search"
          name="q"
          defaultValue={q}
          key={q}
          maxLength={100}
          aria-label={t('exhibitors.search_label')}
          placeholder={t('exhibitors.search_label')}
          className="border-line-strong bg-surface placeholder:text-text-soft min-h-11 min-w-0 flex-1 rounded-md border px-3 text-ellipsis"
        />
        <Button type="submit" look="secondary">
          {t('core.search')}
        </Button>
      </Form>
      <p role="status" className="text-text-soft mb-3 text-sm">
        {t('exhibitors.count', { count: exhibitors.total })}
      </p>
      {exhibitors.items.length === 0 && (
        <EmptyState title={t('exhibitors.none_title')} text={t('exhibitors.none_text')} />
      )}
      <ul className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
        {exhibitors.items.map((exhibitor) => (
          <li key={exhibitor.id}>
            <ExhibitorCard exhibitor={exhibitor} level={2} />
          </li>
        ))}
      </ul>
      <Pagination page={page} pageCount={Math.ceil(exhibitors.total / EXHIBITORS_PER_PAGE)} />
    </>
  )
}
