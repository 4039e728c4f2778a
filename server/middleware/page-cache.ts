import type { RequestHandler, Response } from 'express'
import { LRUCache } from 'lru-cache'

interface CachedPage {
  body: Buffer
  nonce: string
  headers: [string, string][]
}

const MAX_BYTES = 48 * 1024 * 1024
const PUBLIC_PAGE = /^\/(?:en|zh|ru|ur|ro)(?:\/(?:exhibitions|organizations|products|search|developers)(?:\/.*)?)?$/

/** Pages for signed-out readers are answered from memory for some seconds; each answer still gets a nonce of its own. */
export function pageCache(seconds: number): RequestHandler {
  if (seconds === 0) return (_request, _response, next) => next()
  const pages = new LRUCache<string, CachedPage>({
    maxSize: MAX_BYTES,
    sizeCalculation: (page) => page.body.byteLength + 500,
    ttl: seconds * 1000,
  })
  return (request, response, next) => {
    if (
      request.method !== 'GET' ||
      request.headers.cookie?.includes('session_token') ||
      !PUBLIC_PAGE.test(request.path)
    )
      return next()
    const key = `${request.url}\n${request.headers['purpose'] ?? ''}`
    const page = pages.get(key)
    if (page) return sendPage(response, page)
    keepPage(response, (kept) => pages.set(key, kept))
    next()
  }
}

function sendPage(response: Response, page: CachedPage): void {
  for (const [name, value] of page.headers) response.setHeader(name, value)
  response.end(page.body.toString('latin1').replaceAll(page.nonce, String(response.locals['nonce'])), 'latin1')
}

/** Listens to what is written and keeps it once it ended well. */
function keepPage(response: Response, keep: (page: CachedPage) => void): void {
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
