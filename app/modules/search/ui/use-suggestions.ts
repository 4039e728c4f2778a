import { useEffect, useState } from 'react'
import type { Locale } from '#app/core/locale.ts'
import type { SuggestionRow } from '../suggest-listings.server.ts'

const PAUSE = 120
const SHOWN = 8

/** What the server would complete `typed` with; empty until the typing pauses, and whenever nothing is typed. */
export function useSuggestions(typed: string, locale: Locale, exhibition?: string): SuggestionRow[] {
  const [rows, setRows] = useState<SuggestionRow[]>([])
  useEffect(() => {
    const q = typed.trim()
    if (q === '') {
      setRows([])
      return undefined
    }
    const abort = new AbortController()
    const timer = setTimeout(() => {
      void fetchRows(q, locale, exhibition, abort.signal).then((found) => found && setRows(found))
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [typed, locale, exhibition])
  return rows
}

/** Suggestions are a convenience: whatever goes wrong, the form still searches. */
async function fetchRows(q: string, locale: Locale, exhibition: string | undefined, signal: AbortSignal) {
  const params = new URLSearchParams({ q, locale, limit: String(SHOWN), ...(exhibition ? { exhibition } : {}) })
  try {
    const response = await fetch(`/api/v1/suggestions?${params}`, { signal })
    if (!response.ok) return null
    const { items }: { items: SuggestionRow[] } = await response.json()
    return items
  } catch {
    return null
  }
}
