import pino from 'pino'
import type { Log } from '#app/core/ctx.ts'

/** JSON lines with UTC times; callers pass ids and codes, never bodies, names or addresses. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  }
}
