import { Form, useSearchParams } from '@remix-run/react'
import { Search } from 'lucide-react'
import { useTranslation } from '#app/i18n/i18n.tsx'

/** A list's own search field: a GET form on the same address that keeps its other parameters and goes to page one. */
export function ListSearch({ label, name = 'q' }: { label: string; name?: string }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const typed = search.get(name) ?? ''
  const kept = [...search].filter(([key, value]) => key !== name && key !== 'page' && value !== '')
  return (
    <search className="w-full sm:w-80 print:hidden">
      <Form method="get" preventScrollReset className="flex">
        {kept.map(([key, value]) => (
          <input key={`${key}=${value}`} type="hidden" name={key} value={value} />
        ))}
        <input
          key={typed}
          type="search"
          name={name}
          defaultValue={typed}
          aria-label={label}
          placeholder={label}
          maxLength={100}
          className="border-line-strong bg-surface placeholder:text-text-soft min-h-11 w-full min-w-0 rounded-s-md border px-3"
        />
        <button
          type="submit"
          className="border-line-strong bg-surface text-action hover:bg-action-soft flex min-h-11 items-center rounded-e-md border border-s-0 px-3"
        >
          <Search aria-hidden size={20} />
          <span className="sr-only">{t('core.search')}</span>
        </button>
      </Form>
    </search>
  )
}
