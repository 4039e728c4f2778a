// Shows the offline page of the reader's language when a page cannot be reached. Nothing else is kept here.
const CACHE = 'offline-pages-1'
const LOCALES = ['en', 'zh', 'ru', 'ur', 'ro']

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('message', (event) => {
  if (LOCALES.includes(event.data)) event.waitUntil(keepOfflinePage(event.data))
})

self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return
  event.respondWith(fetch(event.request).catch(() => offlinePage(new URL(event.request.url))))
})

async function keepOfflinePage(locale) {
  const cache = await caches.open(CACHE)
  const page = await fetch(`/${locale}/offline`)
  const text = await page.clone().text()
  const styles = [...text.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].map((match) => match[1])
  await cache.put(`/${locale}/offline`, page)
  await cache.addAll(styles)
}

async function offlinePage(url) {
  const locale = LOCALES.find((one) => url.pathname.startsWith(`/${one}`)) ?? 'en'
  const cache = await caches.open(CACHE)
  return (await cache.match(`/${locale}/offline`)) ?? (await cache.match('/en/offline')) ?? Response.error()
}
