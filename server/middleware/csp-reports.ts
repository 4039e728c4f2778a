import express, { type RequestHandler } from 'express'
import type { Log } from '#app/core/ctx.ts'

export const CSP_REPORTS = '/csp-reports'
const TYPES = ['application/csp-report', 'application/reports+json']
const LONGEST = 500

/** What a browser refused to load on a page of ours, said in the log: a fault of ours or an attack on a reader. */
export function cspReports(log: Log): RequestHandler[] {
  return [
    express.json({ type: TYPES, limit: '16kb' }),
    (request, response) => {
      for (const report of toReports(request.body)) log.warn(report, 'page: content refused by its policy')
      response.status(204).end()
    },
  ]
}

/** Of both forms in which browsers send them, the first few, and of those what helps. */
function toReports(body: unknown): object[] {
  const parts: unknown[] = Array.isArray(body)
    ? body.slice(0, 5).map((one) => pick(one, 'body'))
    : [pick(body, 'csp-report')]
  return parts
    .filter((part) => part !== undefined)
    .map((part) => ({
      page: toText(pick(part, 'document-uri') ?? pick(part, 'documentURL')),
      refused: toText(pick(part, 'blocked-uri') ?? pick(part, 'blockedURL')),
      directive: toText(pick(part, 'violated-directive') ?? pick(part, 'effectiveDirective')),
      source: toText(pick(part, 'source-file') ?? pick(part, 'sourceFile')),
    }))
}

function pick(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, LONGEST) : undefined
}
