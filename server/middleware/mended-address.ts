import type { RequestHandler } from 'express'

/** Addresses that would break what stands behind are led to where any other that nobody has goes. */
export function mendedAddress(): RequestHandler {
  return (request, _response, next) => {
    request.originalUrl = withoutDataQuery(request.originalUrl)
    request.url = withPlainPercents(withoutDataQuery(request.url))
    next()
  }
}

/** Remix once fetched data by this name in the query, and still answers a page asked for so with nothing. */
function withoutDataQuery(url: string): string {
  const [path = '', ...query] = url.split('?')
  const parameters = query.join('?').split('&')
  const kept = parameters.filter((one) => !new URLSearchParams(one).has('_data'))
  if (kept.length === parameters.length) return url
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path
}

/** A percent sign that begins no character stands for itself: such an address is one that nobody has, like any other. */
function withPlainPercents(url: string): string {
  const [path = '', ...query] = url.split('?')
  return isDecodable(path) ? url : [path.replaceAll('%', '%25'), ...query].join('?')
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
