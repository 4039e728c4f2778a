import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import type { Actor, Log } from '#app/core/ctx.ts'

/** Gives each request an id that its answer and its log line share; only failures are worth a line. */
export function requestLog(log: Log, routeOf: (path: string) => string | undefined): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID()
    response.setHeader('X-Request-Id', requestId)
    response.locals['requestId'] = requestId
    const started = performance.now()
    response.once('finish', () => {
      if (response.statusCode < 500) return
      log.error(
        {
          requestId,
          method: request.method,
          route: routeOf(request.path),
          ...askedBy(response),
          status: response.statusCode,
          duration: Math.round(performance.now() - started),
        },
        'answered with an error',
      )
    })
    next()
  }
}

/** Who asked, by ids alone; nobody while they are not known. */
function askedBy(response: Response): { userId?: string; organizationId?: string } {
  const actor = response.locals['actor'] as Actor | undefined
  if (!actor || actor.kind === 'visitor') return {}
  return actor.kind === 'member'
    ? { userId: actor.userId, organizationId: actor.organizationId }
    : { userId: actor.userId }
}
