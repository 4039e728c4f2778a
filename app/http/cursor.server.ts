import { z } from 'zod'
import { refuse } from '#app/core/errors.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const MAX_LIMIT = 100

/** `limit` is cut to 1–100; `cursor` is what the page before answered. */
export const listQuery = z.object({
  cursor: z.string().max(100, 'core.cursor_unknown').optional().meta({ description: 'nextCursor of the page before' }),
  limit: z
    .string()
    .optional()
    .transform((text) => Math.min(Math.max(Math.trunc(Number(text ?? 50)) || 50, 1), MAX_LIMIT))
    .meta({ description: `1 to ${MAX_LIMIT}; 50 when missing` }),
  locale: z.string().optional().meta({ description: 'Language of the texts: en, zh, ru, ur or ro' }),
})

/** The id behind an opaque cursor; a made-up one is refused. */
export function readCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  const id = Buffer.from(cursor, 'base64').toString('latin1')
  return UUID.test(id) ? id : refuse('invalid', 'core.cursor_unknown', 'cursor')
}
