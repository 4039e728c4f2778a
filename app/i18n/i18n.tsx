import { createContext, useContext, type ReactNode } from 'react'
import type { Locale } from '#app/core/locale.ts'
import type { Translate } from './translator.ts'

interface Translation {
  locale: Locale
  t: Translate
}

const TranslationContext = createContext<Translation | null>(null)

export function TranslationProvider(props: { locale: Locale; translate: Translate; children: ReactNode }) {
  const { locale, translate } = props
  return <TranslationContext.Provider value={{ locale, t: translate }}>{props.children}</TranslationContext.Provider>
}

/** Words and formats of the page's language. */
export function useTranslation(): Translation {
  const translation = useContext(TranslationContext)
  if (!translation) throw new Error('useTranslation needs a TranslationProvider above it')
  return translation
}
