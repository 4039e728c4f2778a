import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { CSP_REPORTS } from './csp-reports.ts'

/** Seconds, for answers that say nothing themselves. */
const RETRY_AFTER: Record<number, string> = { 429: '60', 503: '5' }

/** A nonce for each response and the headers every response carries; Vite's client needs inline styles. */
export function securityHeaders(settings: { origin: string; isDevelopment: boolean }): RequestHandler[] {
  const isSecure = settings.origin.startsWith('https:')
  return [
    (_request, response, next) => {
      response.locals['nonce'] = randomBytes(16).toString('base64')
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'self'"],
          'script-src': ["'self'", (_request, response) => nonceOf(response), "'strict-dynamic'"],
          'style-src': settings.isDevelopment
            ? ["'self'", "'unsafe-inline'"]
            : ["'self'", (_request, response) => nonceOf(response)],
          'style-src-attr': ["'unsafe-inline'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'connect-src': ["'self'"],
          'object-src': ["'none'"],
          'base-uri': ["'none'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'none'"],
          // The newer report-to would silence it where it is known, and is not sent from everywhere.
          'report-uri': [CSP_REPORTS],
          ...(isSecure ? { 'upgrade-insecure-requests': [] } : {}),
        },
      },
      strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
    }),
    (_request, response, next) => {
      response.setHeader('Permissions-Policy', 'camera=(self), microphone=(), geolocation=(), browsing-topics=()')
      finishHeaders(response)
      next()
    },
  ]
}

function nonceOf(response: object): string {
  const { locals } = response as { locals: Record<string, unknown> }
  return `'nonce-${String(locals['nonce'])}'`
}

/** Last of all, because static files leave a Cache-Control that they find as it is, and any layer may find itself busy. */
function finishHeaders(response: Response): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => Response
  response.writeHead = ((...args: unknown[]) => {
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'private, no-store')
    const status = typeof args[0] === 'number' ? args[0] : response.statusCode
    // What any cache may keep must not sign anybody in.
    if (/\bpublic\b/.test(String(response.getHeader('Cache-Control')))) response.removeHeader('Set-Cookie')
    const pause = RETRY_AFTER[status]
    // The library for signing in has a name of its own for it.
    if (pause && !response.hasHeader('Retry-After'))
      response.setHeader('Retry-After', response.getHeader('X-Retry-After') ?? pause)
    response.removeHeader('X-Retry-After')
    return writeHead(...args)
  }) as Response['writeHead']
}
