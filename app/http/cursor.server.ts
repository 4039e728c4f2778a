import { z } from 'zod'
import { refuse } from '#app/core/errors.ts'
import { readQuery } from './api.server.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const MAX_LIMIT = 100

/** What a list made of its query, where that is not what was asked for. */
export const listNotice = z
  .object({ code: z.string(), field: z.string(), value: z.string() })
  .meta({ id: 'ListNotice', description: 'What was understood otherwise than asked for' })

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
function readCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  const id = Buffer.from(cursor, 'base64').toString('latin1')
  return UUID.test(id) ? id : refuse('invalid', 'core.cursor_unknown', 'cursor')
}

export function readListQuery(request: Request) {
  const { cursor, limit } = readQuery(request, listQuery)
  const asked = new URL(request.url).searchParams.get('limit')
  const isOther = asked !== null && asked !== String(limit)
  const notices: z.infer<typeof listNotice>[] = isOther
    ? [{ code: 'core.limit_clamped', field: 'limit', value: asked.toWellFormed().slice(0, 40) }]
    : []
  return { page: { after: readCursor(cursor), limit }, notices }
}
