import { createHash } from 'node:crypto'
import type { RequestListener, ServerResponse } from 'node:http'
import en from '#app/i18n/messages/en/core.json' with { type: 'json' }
import ro from '#app/i18n/messages/ro/core.json' with { type: 'json' }
import ru from '#app/i18n/messages/ru/core.json' with { type: 'json' }
import ur from '#app/i18n/messages/ur/core.json' with { type: 'json' }
import zh from '#app/i18n/messages/zh/core.json' with { type: 'json' }
import { DEFAULT_LOCALE, isLocale, toDirection, type Locale } from '#app/core/locale.ts'

const WORDS = { en, zh, ru, ur, ro }
const AGAIN_IN = '2'
const PROBLEM = { code: 'core.starting', messageKey: 'core.starting' }
const STYLE =
  'body{margin:0;min-height:100vh;display:grid;place-items:center;background:#fbf9f5;color:#171c28;' +
  'font:1.125rem/1.7 system-ui,sans-serif}main{max-width:32rem;padding:2rem}h1{font-size:1.5rem;color:#1d3f78}'
const POLICY =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Until the site is ready: alive, but not yet of use. People get a page that opens the site by itself. */
export function askToComeAgain({ origin }: { origin: string }): RequestListener {
  const headers = {
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'Content-Security-Policy': POLICY,
    ...(origin.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (request.url === '/healthz') return answer(response, 200, 'application/json', JSON.stringify({ alive: true }))
    response.setHeader('Retry-After', AGAIN_IN)
    const path = request.url?.split('?')[0] ?? '/'
    if (!request.headers.accept?.includes('text/html') || path.startsWith('/api/'))
      return answer(response, 503, 'application/json', JSON.stringify(PROBLEM))
    const locale = localeOf(path, request.headers['accept-language'])
    answer(response, 503, 'text/html; charset=utf-8', toPage(locale))
  }
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': type })
  response.end(body)
}

function toPage(locale: Locale): string {
  const { starting_title: title, starting_lead: lead } = WORDS[locale]
  return `<!doctype html>
<html lang="${locale}" dir="${toDirection(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${AGAIN_IN}">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body><main role="status"><h1>${title}</h1><p>${lead}</p></main></body>
</html>
`
}

/** As the site itself chooses: the address first, then what the browser prefers. */
function localeOf(path: string, accepted = ''): Locale {
  const inPath = path.split('/')[1]
  if (isLocale(inPath)) return inPath
  const wishes = accepted.split(',').map((one) => {
    const [tag = '', quality] = one
      .trim()
      .toLowerCase()
      .split(/;\s*q=/)
    return { language: tag.split('-')[0], quality: Number(quality ?? 1) }
  })
  const best = wishes.sort((a, b) => b.quality - a.quality).find(({ language }) => isLocale(language))?.language
  return isLocale(best) ? best : DEFAULT_LOCALE
}
