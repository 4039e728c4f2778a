import type { Response } from 'express'
import type { Problem } from '#app/http/api.server.ts'

export function toProblem(status: number, title: string, code: string, requestId: string): Problem {
  return { type: 'about:blank', title, status, code, messageKey: code, requestId }
}

/** A refusal from before any route, in the form of the API's. */
export function sendProblem(response: Response, status: number, title: string, code: string): void {
  const problem = toProblem(status, title, code, String(response.locals['requestId']))
  response.status(status).type('application/problem+json').send(JSON.stringify(problem))
}
