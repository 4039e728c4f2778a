import type { Request, RequestHandler } from 'express'
import { sendProblem } from './send-problem.ts'

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i
/** What reads a body has a smaller limit of its own; none may be asked to gather more than this. */
const MAX_BODY_BYTES = 1024 * 1024

/**
 * Lets through what says plainly what it wants of whom. Host and address become one URL behind this: a host with a path
 * in it would ask for another page than the address says, and that page would be kept in the address's place.
 */
export function plainRequest(): RequestHandler {
  return (request, response, next) => {
    const { method } = request
    if (!METHODS.includes(method)) {
      response.setHeader('Allow', METHODS.join(', '))
      return sendProblem(response, 405, 'Method not allowed', 'core.method_unknown')
    }
    if (method === 'OPTIONS') return void response.setHeader('Allow', METHODS.join(', ')).status(204).end()
    delete request.headers['x-forwarded-host']
    toOriginForm(request)
    if (!hasPlainHost(request) || !request.url.startsWith('/'))
      return sendProblem(response, 400, 'Not understood', 'core.malformed')
    const trouble = toBodyTrouble(request)
    if (!trouble) return next()
    response.setHeader('Connection', 'close')
    sendProblem(response, ...trouble)
  }
}

/** A proxy's "GET http://host/path" means the path; the host in it is as good as the header. */
function toOriginForm(request: Request): void {
  const path = request.url.replace(/^https?:\/\/[^/?#]*/i, '')
  if (path === request.url) return
  request.url = path.startsWith('/') ? path : `/${path}`
  request.originalUrl = request.url
}

/** HTTP/1.0 knows no Host. */
function hasPlainHost({ headers: { host = 'localhost' } }: Request): boolean {
  return HOST.test(host) && URL.canParse(`http://${host}`)
}

function toBodyTrouble({ headers, method }: Request): [status: number, title: string, code: string] | null {
  if (method === 'GET' || method === 'HEAD') return null
  if (headers['transfer-encoding'] !== undefined) return [411, 'Length required', 'core.length_required']
  return Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES ? [413, 'Too large', 'core.too_large'] : null
}
