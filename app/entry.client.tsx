import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { DEFAULT_LOCALE, isLocale } from '#app/core/locale.ts'
import { TranslationProvider } from '#app/i18n/i18n.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { loadMessages } from '#app/i18n/load-messages.ts'
import { createTranslator } from '#app/i18n/translator.ts'

const lang = document.documentElement.lang
const locale = isLocale(lang) ? lang : DEFAULT_LOCALE
const translate = createTranslator(locale, await loadMessages(locale))
await warmUpFormats()

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <TranslationProvider locale={locale} translate={translate}>
        <RemixBrowser />
      </TranslationProvider>
    </StrictMode>,
  )
})

// The worker only keeps the offline page; it waits until the page itself has everything it needs.
if ('serviceWorker' in navigator && window.isSecureContext) {
  if (document.readyState === 'complete') keepOfflinePage()
  else window.addEventListener('load', keepOfflinePage)
}

/** A browser's first format takes it 20 ms: in a task of its own, it makes nobody's tap wait for the whole page as well. */
async function warmUpFormats(): Promise<void> {
  formatNumber(locale, 0)
  await new Promise((resolve) => setTimeout(resolve))
}

function keepOfflinePage(): void {
  navigator.serviceWorker
    .register('/service-worker.js')
    .then(() => navigator.serviceWorker.ready)
    .then((registration) => registration.active?.postMessage(locale))
    .catch(() => undefined)
}
