import type { RequestHandler } from 'express'
import type { Readable } from 'node:stream'

/**
 * A file that is gone, because the site was built anew beneath it, or that cannot be opened for want of handles, ends
 * its own answer: sirv leaves the error of what it reads to nobody, and that would end the process. Ranges, which it
 * counts from the wrong end or fails at, are not asked of it: a script is of use only whole.
 */
export function outliveFiles(): RequestHandler {
  return (request, response, next) => {
    delete request.headers.range
    response.once('pipe', (file: Readable) => file.once('error', () => response.destroy()))
    next()
  }
}
