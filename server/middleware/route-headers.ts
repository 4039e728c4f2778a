import type { RequestHandler } from 'express'

/** Remix adds its headers to those already there; what a route says itself is to stand in place of the default. */
export function routeHeaders(): RequestHandler {
  return (_request, response, next) => {
    const append = response.append.bind(response)
    response.append = (name, value) =>
      name.toLowerCase() === 'set-cookie' ? append(name, value) : response.setHeader(name, value ?? '')
    next()
  }
}
