import { Form, useLocation, useNavigate, useSearchParams } from '@remix-run/react'
import { Search } from 'lucide-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { useTranslation } from '#app/i18n/i18n.tsx'
import { paths } from '#app/paths.ts'
import { SuggestionList, toSuggestionPath } from './suggestion-list.tsx'
import { useSuggestions } from './use-suggestions.ts'

/** The search field of every page: a plain GET form, and a combobox with suggestions once JavaScript is there. */
export function SearchBox({ exhibition }: { exhibition?: string }) {
  const [search] = useSearchParams()
  const { pathname } = useLocation()
  const { locale } = useTranslation()
  // Lists within a page have fields and words of their own.
  const q = pathname === paths.search(locale) ? (search.get('q') ?? '') : ''
  return <Box key={q} q={q} {...(exhibition ? { exhibition } : {})} />
}

function Box({ q, exhibition }: { q: string; exhibition?: string }) {
  const { t, locale } = useTranslation()
  const navigate = useNavigate()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isClosed, setIsClosed] = useState(false)
  const [active, setActive] = useState(-1)
  const rows = useSuggestions(typed, locale, exhibition)
  const isOpen = rows.length > 0 && typed.trim() !== '' && !isClosed
  const close = (): void => {
    setIsClosed(true)
    setActive(-1)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // Enter and arrows belong to the input method while it composes Chinese.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      return close()
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (rows.length === 0) return
      event.preventDefault()
      setIsClosed(false)
      const step = event.key === 'ArrowDown' ? 1 : -1
      return setActive((now) => ((now + step + 1 + rows.length + 1) % (rows.length + 1)) - 1)
    }
    const row = isOpen ? rows[active] : undefined
    if (event.key === 'Enter' && row) {
      event.preventDefault()
      close()
      navigate(toSuggestionPath(locale, row))
    }
  }

  return (
    <search className="order-last w-full min-w-0 sm:order-none sm:flex-1 print:hidden">
      <Form method="get" action={paths.search(locale)} className="relative flex" onSubmit={close}>
        {exhibition && <input type="hidden" name="exhibition" value={exhibition} />}
        <input
          type="search"
          name="q"
          defaultValue={q}
          onChange={(event) => {
            setTyped(event.target.value)
            setIsClosed(false)
            setActive(-1)
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
          role="combobox"
          aria-label={t('core.search_label')}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          placeholder={t('core.search_placeholder')}
          maxLength={500}
          className="border-line-strong bg-surface placeholder:text-text-soft min-h-11 w-full min-w-0 rounded-s-md border px-3"
        />
        <button
          type="submit"
          className="bg-action text-on-action hover:bg-action-strong flex min-h-11 items-center rounded-e-md px-4"
        >
          <Search aria-hidden size={20} />
          <span className="sr-only">{t('core.search')}</span>
        </button>
        <SuggestionList id={id} rows={isOpen ? rows : []} active={active} choose={close} />
        <span role="status" className="sr-only">
          {isOpen && t('search.suggestions_count', { count: rows.length })}
        </span>
      </Form>
    </search>
  )
}
