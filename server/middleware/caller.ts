import type { RequestHandler } from 'express'

export const ADDRESS_HEADER = 'x-caravanserai-address'
export const REQUEST_ID_HEADER = 'x-caravanserai-request-id'

/** Tells what stands behind Express who calls; whatever the caller itself put there is replaced. */
export function caller(): RequestHandler {
  return (request, response, next) => {
    request.headers[ADDRESS_HEADER] = request.ip ?? ''
    request.headers[REQUEST_ID_HEADER] = String(response.locals['requestId'])
    next()
  }
}
