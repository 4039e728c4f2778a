import type { Request, RequestHandler, Response } from 'express'
import { LRUCache } from 'lru-cache'
import { fillPlain, fillPressed, pressPage, type PressedPage } from './pressed-page.ts'

interface CachedPage {
  body: Buffer
  nonce: string
  headers: [string, string][]
  /** By the clock of `performance.now`, in milliseconds. */
  freshUntil: number
  /** Made for the second reader, because many a page has only one. */
  pressed?: PressedPage
}

/** A hundred long pages: what is asked for again within seconds, not all that robots leaf through. */
const MAX_BYTES = 16 * 1024 * 1024
const PRESSED_SHARE = 1.3
const PUBLIC_PAGE = /^\/(?:en|zh|ru|ur|ro)(?:\/(?:exhibitions|organizations|products|search|developers)(?:\/.*)?)?$/

/**
 * Pages for signed-out readers are answered from memory for some seconds; each answer still gets a nonce of its own.
 * Afterwards the first reader has the page made anew, while others still get the old one, for as long again.
 */
export function pageCache(seconds: number): RequestHandler {
  if (seconds === 0) return (_request, _response, next) => next()
  const pages = new LRUCache<string, CachedPage>({
    maxSize: MAX_BYTES,
    sizeCalculation: (page) => Math.ceil(page.body.byteLength * PRESSED_SHARE) + 500,
    ttl: seconds * 2_000,
  })
  const renewing = new Set<string>()
  return (request, response, next) => {
    if (
      request.method !== 'GET' ||
      request.headers.cookie?.includes('session_token') ||
      !PUBLIC_PAGE.test(request.path)
    )
      return next()
    const key = `${request.url}\n${request.headers['purpose'] ?? ''}`
    const page = pages.get(key)
    if (page && (page.freshUntil > performance.now() || renewing.has(key))) return sendPage(request, response, page)
    renewing.add(key)
    response.once('close', () => renewing.delete(key))
    keepPage(response, (kept) => pages.set(key, { ...kept, freshUntil: performance.now() + seconds * 1_000 }))
    next()
  }
}

function sendPage(request: Request, response: Response, page: CachedPage): void {
  const nonce = String(response.locals['nonce'])
  page.pressed ??= pressPage(page.body, page.nonce)
  for (const [name, value] of page.headers) response.setHeader(name, value)
  response.vary('Accept-Encoding')
  if (!request.acceptsEncodings('gzip')) return void response.end(fillPlain(page.pressed, nonce))
  const body = fillPressed(page.pressed, nonce)
  response.setHeader('Content-Encoding', 'gzip')
  response.setHeader('Content-Length', body.byteLength)
  response.end(body)
}

/** Listens to what is written and keeps it once it ended well. */
function keepPage(response: Response, keep: (page: Omit<CachedPage, 'freshUntil'>) => void): void {
  const chunks: Buffer[] = []
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const gather = (chunk: unknown): void => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  response.write = ((...args: Parameters<typeof write>) => {
    gather(args[0])
    return write(...args)
  }) as typeof response.write
  response.end = ((...args: Parameters<typeof end>) => {
    gather(args[0])
    const type = String(response.getHeader('content-type') ?? '')
    if (response.statusCode === 200 && type.startsWith('text/html') && !response.hasHeader('set-cookie')) {
      const headers = ['content-type', 'link', 'vary'].flatMap((name): [string, string][] => {
        const value = response.getHeader(name)
        return value === undefined ? [] : [[name, String(value)]]
      })
      keep({ body: Buffer.concat(chunks), nonce: String(response.locals['nonce']), headers })
    }
    return end(...args)
  }) as typeof response.end
}
