import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { DEFAULT_LOCALE, isLocale } from '#app/core/locale.ts'
import { createTranslator, TranslationProvider } from '#app/i18n/i18n.tsx'
import { loadMessages } from '#app/i18n/load-messages.ts'

const lang = document.documentElement.lang
const locale = isLocale(lang) ? lang : DEFAULT_LOCALE
const translator = createTranslator(locale, await loadMessages(locale))

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <TranslationProvider locale={locale} translator={translator}>
        <RemixBrowser />
      </TranslationProvider>
    </StrictMode>,
  )
})
