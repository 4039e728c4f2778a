import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { Ctx } from '#app/core/ctx.ts'
import { isDomainError, refuse, STATUS_OF } from '#app/core/errors.ts'
import { parse } from '#app/core/parse.ts'
import { isUnavailable } from './trouble.ts'

/** RFC 9457 with what a program needs to react: the code, the message key and, for bad input, the fields. */
export interface Problem {
  type: 'about:blank'
  title: string
  status: number
  code: string
  messageKey: string
  fields?: Record<string, string>
  requestId: string
}

const TITLES: Record<number, string> = {
  400: 'Not understood',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Media type not supported',
  422: 'Input not understood',
  429: 'Too many requests',
  500: 'Something broke',
  503: 'Not available now',
}

/** Runs a read of the API: JSON with an ETag, 304 when the caller has it, refusals as problem documents. */
export async function answerApi(args: LoaderFunctionArgs, work: (ctx: Ctx) => Promise<unknown>): Promise<Response> {
  try {
    return answerJson(args.request, await work(args.context.ctx))
  } catch (error) {
    return answerError(args, error)
  }
}

/** Runs a read of a file, such as a picture or a sitemap: whoever asks for one has no use for a page of excuses. */
export async function answerFile(args: LoaderFunctionArgs, work: (ctx: Ctx) => Promise<Response>): Promise<Response> {
  try {
    return await work(args.context.ctx)
  } catch (error) {
    return answerError(args, error)
  }
}

export function answerError(args: LoaderFunctionArgs | ActionFunctionArgs, error: unknown): Response {
  const { ctx, requestId } = args.context
  if (isDomainError(error)) {
    const fields = error.fields ?? (error.field ? { [error.field]: error.code } : undefined)
    const answer = answerProblem(requestId, STATUS_OF[error.refusal], error.code, fields)
    if (error.retryAfter !== undefined) answer.headers.set('Retry-After', String(error.retryAfter))
    return answer
  }
  ctx.infra.log.error({ requestId, error: error instanceof Error ? error.stack : String(error) }, 'request failed')
  return isUnavailable(error)
    ? answerProblem(requestId, 503, 'core.unavailable')
    : answerProblem(requestId, 500, 'core.failed')
}

export function answerProblem(
  requestId: string,
  status: number,
  code: string,
  fields?: Record<string, string>,
): Response {
  const problem: Problem = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    code,
    messageKey: code,
    ...(fields ? { fields } : {}),
    requestId,
  }
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  })
}

function answerJson(request: Request, body: unknown): Response {
  const text = JSON.stringify(body)
  const etag = `"${createHash('sha1').update(toUntimed(text)).digest('base64url')}"`
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Cookie, Accept-Language' }
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } })
}

/** How long it took makes no other answer. */
function toUntimed(text: string): string {
  return text.replace(/"tookMs":[\d.]+/, '')
}

function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  return known.some((one) => one.trim().replace('W/', '') === etag)
}

/** Parses the query string. An unknown or repeated name is refused: ignored, it would answer another question. */
export function readQuery<S extends z.ZodObject>(request: Request, schema: S): z.output<S> {
  const params = new URL(request.url).searchParams
  for (const name of params.keys()) {
    if (!Object.hasOwn(schema.shape, name)) refuse('invalid', 'core.unknown_field', name.slice(0, 40))
    if (params.getAll(name).length > 1) refuse('invalid', 'core.repeated_field', name)
  }
  return parse(schema, Object.fromEntries(params))
}
