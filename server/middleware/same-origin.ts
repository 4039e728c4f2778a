import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'
import { sendProblem } from './send-problem.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses what another site's page sends: a write needs one of our origins, or Sec-Fetch-Site where there is none. */
export function sameOrigin(origins: string[]): RequestHandler {
  return (request, response, next) => {
    if (SAFE.has(request.method) || isOurs(request.headers, origins)) return next()
    sendProblem(response, 403, 'Not allowed', 'core.foreign_origin')
  }
}

/** Programs that hold no cookie send neither header and have nothing that a foreign page could misuse. */
export function isOurs(headers: IncomingHttpHeaders, origins: string[]): boolean {
  if (headers.origin !== undefined) return origins.includes(headers.origin)
  const site = headers['sec-fetch-site']
  return site === undefined ? headers.cookie === undefined : site === 'same-origin'
}
