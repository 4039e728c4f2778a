import i18next, { type i18n as I18n, type TFunction } from 'i18next'
import { createContext, useContext, type ReactNode } from 'react'
import type { Locale } from '#app/core/locale.ts'

export type Messages = Record<string, Record<string, unknown>>

/** One instance for each language; keys are `<module>.<name>` as in the catalogues. */
export function createTranslator(locale: Locale, messages: Messages): I18n {
  const instance = i18next.createInstance()
  void instance.init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: messages } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance
}

interface Translation {
  locale: Locale
  t: TFunction
}

const TranslationContext = createContext<Translation | null>(null)

export function TranslationProvider(props: { locale: Locale; translator: I18n; children: ReactNode }) {
  const { locale, translator } = props
  return <TranslationContext.Provider value={{ locale, t: translator.t }}>{props.children}</TranslationContext.Provider>
}

/** Words and formats of the page's language. */
export function useTranslation(): Translation {
  const translation = useContext(TranslationContext)
  if (!translation) throw new Error('useTranslation needs a TranslationProvider above it')
  return translation
}
