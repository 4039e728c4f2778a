import type { RequestHandler } from 'express'
import type { Readable } from 'node:stream'

/**
 * A file that is gone, because the site was built anew beneath it, or that cannot be opened for want of handles, ends
 * its own answer: sirv leaves the error of what it reads to nobody, and that would end the process.
 */
export function outliveFiles(): RequestHandler {
  return (_request, response, next) => {
    response.once('pipe', (file: Readable) => file.once('error', () => response.destroy()))
    next()
  }
}
