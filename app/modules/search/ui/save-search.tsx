import { Form, Link, useLocation, useRouteLoaderData } from '@remix-run/react'
import { BellPlus } from 'lucide-react'
import { useId } from 'react'
import { Button } from '#app/components/button.tsx'
import { Field } from '#app/components/field.tsx'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'

const ALERTS = ['NONE', 'DAILY', 'WEEKLY'] as const
const SUMMARY =
  'border-line-strong bg-surface hover:bg-action-soft inline-flex min-h-11 list-none items-center gap-2 rounded-md border px-4 text-sm font-medium no-underline'

interface SaveSearchProps {
  /** The address of the search, without its question mark. */
  query: string
  name: string
}

/** Keeps the search on the page; whoever is not signed in is led there first and comes back. */
export function SaveSearch(search: SaveSearchProps) {
  const { t, locale } = useTranslation()
  const isSignedIn = useRouteLoaderData<{ isSignedIn: boolean }>('root')?.isSignedIn ?? false
  const { pathname, search: query } = useLocation()
  if (search.query === '') return null
  if (!isSignedIn) {
    return (
      <Link
        to={`${paths.signIn(locale)}?${new URLSearchParams({ next: pathname + query })}`}
        rel="nofollow"
        className={`${SUMMARY} text-text self-start print:hidden`}
      >
        <BellPlus aria-hidden size={18} />
        {t('search.save_sign_in')}
      </Link>
    )
  }
  return (
    <details className="self-start print:hidden">
      <summary className={SUMMARY}>
        <BellPlus aria-hidden size={18} />
        {t('search.save')}
      </summary>
      <div className="bg-surface border-line mt-2 max-w-md rounded-lg border p-4">
        <SaveSearchForm key={search.query} {...search} />
      </div>
    </details>
  )
}

export function SaveSearchForm({ query, name, errors = {} }: SaveSearchProps & { errors?: Record<string, string> }) {
  const { t, locale } = useTranslation()
  const id = useId()
  return (
    <Form method="post" action={paths.savedSearches(locale)} className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="query" value={query} />
      <Field
        name="name"
        label={t('search.saved_name')}
        defaultValue={name}
        maxLength={80}
        required
        error={errors['name'] ?? errors['query']}
      />
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="text-sm font-medium">
          {t('search.alert')}
        </label>
        <select
          id={id}
          name="alert"
          aria-describedby={`${id}-hint`}
          className="border-line-strong bg-surface min-h-11 rounded-md border px-3"
        >
          {ALERTS.map((alert) => (
            <option key={alert} value={alert}>
              {t(`search.alert_${alert.toLowerCase()}`)}
            </option>
          ))}
        </select>
        <p id={`${id}-hint`} className="text-text-soft text-sm">
          {t('search.alert_later')}
        </p>
      </div>
      <Button type="submit">{t('search.save')}</Button>
    </Form>
  )
}
