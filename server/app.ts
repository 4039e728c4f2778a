import { createRequestHandler } from '@remix-run/express'
import { toNodeHandler } from 'better-auth/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { ServerBuild } from '@remix-run/node'
import type { Infra, Log } from '#app/core/ctx.ts'
import type { Locale } from '#app/core/locale.ts'
import { isUnavailable } from '#app/http/trouble.ts'
import type { Auth } from './auth.ts'
import type { Env } from './env.ts'
import { readiness } from './health.ts'
import { createContext } from './load-context.ts'
import { createMetrics } from './metrics.ts'
import { createTemplateFinder } from './route-template.ts'
import { caller } from './middleware/caller.ts'
import { CSP_REPORTS, cspReports } from './middleware/csp-reports.ts'
import { mendedAddress } from './middleware/mended-address.ts'
import { pageCache } from './middleware/page-cache.ts'
import { plainRequest } from './middleware/plain-request.ts'
import { rateLimits } from './middleware/rate-limits.ts'
import { requestLog } from './middleware/request-log.ts'
import { routeHeaders } from './middleware/route-headers.ts'
import { sameOrigin } from './middleware/same-origin.ts'
import { sendProblem } from './middleware/send-problem.ts'
import { securityHeaders } from './middleware/security-headers.ts'

export interface Site {
  /** Static files of the build, or Vite's middleware in development. */
  assets: RequestHandler[]
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Addresses of the scripts with each language's words. */
  messages: Partial<Record<Locale, string>>
}

export interface StartedSite extends Site {
  /** False while search still reads its dictionaries: pages open already, but machines should wait. */
  isStarted(): boolean
}

/** The whole HTTP surface, outermost first: health, headers, origin and limits, files, sign-in, then Remix. */
export function createApp(env: Env, infra: Infra, auth: Auth, site: StartedSite): Express {
  const app = express()
  const metrics = createMetrics()
  // In development the routes change under the running site.
  const routeOf = typeof site.build === 'function' ? () => undefined : createTemplateFinder(site.build.routes)
  const answerAuth = toNodeHandler(auth)
  const answerPage = createRequestHandler({
    build: site.build,
    mode: env.NODE_ENV,
    getLoadContext: async (request, response) => {
      const ctx = await createContext(infra, auth, request, response)
      return {
        ctx,
        nonce: String(response.locals['nonce']),
        messages: site.messages[ctx.locale],
        requestId: String(response.locals['requestId']),
      }
    },
  })
  app.disable('x-powered-by')
  app.set('trust proxy', env.TRUSTED_PROXIES)

  app.use(...securityHeaders(env))
  app.get('/healthz', (_request, response) => void response.json({ alive: true }))
  app.get('/readyz', readiness(infra, site.isStarted))
  app.get('/metrics', metrics.show)
  app.use(
    metrics.measure,
    requestLog(infra.log, routeOf),
    caller(),
    plainRequest(),
    sameOrigin(env.origins),
    compression(),
  )
  app.use(mendedAddress(), ...site.assets)
  if (env.RATE_LIMITS === 'on') app.use(rateLimits())
  app.post(CSP_REPORTS, ...cspReports(infra.log))
  app.all('/api/auth/*', (request, response, next) => void answerAuth(request, response).catch(next))
  app.use(pageCache(env.isDevelopment ? 0 : env.PAGE_CACHE_SECONDS))
  app.all('*', routeHeaders(), (request, response, next) => void answerPage(request, response, next))
  app.use(answerTrouble(infra.log))
  return app
}

/** What failed before or behind Remix, such as finding out who asks while the database is away. */
function answerTrouble(log: Log): ErrorRequestHandler {
  return (error: Error & { status?: number }, _request, response, next) => {
    if (response.headersSent) return next(error)
    if (error.status && error.status < 500)
      return sendProblem(response, error.status, 'Input not understood', 'core.invalid')
    log.error(
      { requestId: String(response.locals['requestId']), error: error.stack ?? String(error) },
      'request failed',
    )
    if (isUnavailable(error)) return sendProblem(response, 503, 'Not available now', 'core.unavailable')
    sendProblem(response, 500, 'Something broke', 'core.failed')
  }
}
