import type { Request, RequestHandler } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { sendProblem } from './send-problem.ts'

/** Points per minute and address: wide, because a whole exhibition hall shares one address. */
const LIMITS = [
  { path: /^\/api\/v1\/(?:search|suggestions)$|^\/(?:en|zh|ru|ur|ro)\/search$/, points: 1_200 },
  { path: /^\/api\/v1\//, points: 1_200 },
  { path: /^\/csp-reports$/, points: 60 },
  { path: /^\/(?:en|zh|ru|ur|ro)(?:\/|$)/, points: 3_000 },
]

/** Answers 429 with Retry-After beyond the limits of searching, the API, reports and pages. */
export function rateLimits(): RequestHandler {
  const limiters = LIMITS.map(({ path, points }) => ({
    path,
    limiter: new RateLimiterMemory({ points, duration: 60 }),
  }))
  return (request, response, next) => {
    const found = limiters.find(({ path }) => path.test(request.path))
    if (!found) return next()
    found.limiter.consume(addressOf(request)).then(
      () => next(),
      (refused: { msBeforeNext: number }) => {
        response.setHeader('Retry-After', Math.ceil(refused.msBeforeNext / 1000))
        sendProblem(response, 429, 'Too many requests', 'core.too_fast')
      },
    )
  }
}

function addressOf(request: Request): string {
  return request.ip ?? 'unknown'
}
