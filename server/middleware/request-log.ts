import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Log } from '#app/core/ctx.ts'

/** Gives each request an id that its answer and its log line share; only failures are worth a line. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID()
    response.setHeader('X-Request-Id', requestId)
    response.locals['requestId'] = requestId
    const started = performance.now()
    response.once('finish', () => {
      if (response.statusCode < 500) return
      const duration = Math.round(performance.now() - started)
      log.error({ requestId, method: request.method, status: response.statusCode, duration }, 'answered with an error')
    })
    next()
  }
}
