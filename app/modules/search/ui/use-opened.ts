import { useEffect, useRef, type RefObject } from 'react'
import { useTranslation } from '#app/i18n/i18n.tsx'

interface Searched {
  q: string
  total: number
  exhibition: string | null
}

/**
 * Tells the server which result was opened, and after which words that had found nothing on this visit of the page:
 * no cookie, no id, nothing that outlives the page.
 */
export function useOpened({ q, total, exhibition }: Searched): RefObject<HTMLDivElement> {
  const list = useRef<HTMLDivElement>(null)
  const fruitless = useRef<string | null>(null)
  const { locale } = useTranslation()
  useEffect(() => {
    if (total === 0) fruitless.current = q
  }, [q, total])
  useEffect(() => {
    const element = list.current
    const onClick = (event: MouseEvent): void => {
      const target = event.target instanceof Element ? event.target : null
      const listingId = target?.closest('a') && target.closest<HTMLElement>('[data-listing]')?.dataset['listing']
      if (!listingId || q === '') return
      const from = fruitless.current !== null && fruitless.current !== q ? { from: fruitless.current } : {}
      send({ q, listingId, locale, ...(exhibition ? { exhibition } : {}), ...from })
    }
    element?.addEventListener('click', onClick)
    return () => element?.removeEventListener('click', onClick)
  }, [q, exhibition, locale])
  return list
}

/** Goes on while the page is being left; whether it arrives is of no consequence to the reader. */
function send(body: object): void {
  const headers = { 'Content-Type': 'application/json' }
  fetch('/api/v1/search/clicks', { method: 'POST', keepalive: true, headers, body: JSON.stringify(body) }).catch(
    () => undefined,
  )
}
