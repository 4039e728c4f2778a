import type { Response } from 'express'
import type { Problem } from '#app/http/api.server.ts'

/** A refusal from before any route, in the form of the API's. */
export function sendProblem(response: Response, status: number, title: string, code: string): void {
  const problem: Problem = {
    type: 'about:blank',
    title,
    status,
    code,
    messageKey: code,
    requestId: String(response.locals['requestId']),
  }
  response.status(status).type('application/problem+json').send(JSON.stringify(problem))
}
