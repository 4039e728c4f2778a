import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import type { Ctx } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'
import { isCode } from '#app/core/parse.ts'
import { answerError, answerProblem } from './api.server.ts'

const MAX_BYTES = 64 * 1024

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Runs a write of the API: what was made with 201, nothing with 204, refusals as problem documents. */
export async function answerWrite(
  args: ActionFunctionArgs,
  writes: Partial<Record<Method, (ctx: Ctx) => Promise<object | null>>>,
): Promise<Response> {
  const write = Object.entries(writes).find(([method]) => method === args.request.method)?.[1]
  if (!write) return refuseMethod(args, Object.keys(writes))
  try {
    const made = await write(args.context.ctx)
    const headers = { 'Cache-Control': 'no-store' }
    return made === null ? new Response(null, { status: 204, headers }) : Response.json(made, { status: 201, headers })
  } catch (error) {
    return answerError(args, error)
  }
}

/** The action of what can only be read. */
export function refuseWrites(args: ActionFunctionArgs): Response {
  return refuseMethod(args, ['GET', 'HEAD'])
}

export function refuseMethod(args: LoaderFunctionArgs | ActionFunctionArgs, allowed: string[]): Response {
  const response = answerProblem(args.context.requestId, 405, 'core.method_unknown')
  response.headers.set('Allow', allowed.join(', '))
  return response
}

/** Parses a JSON body; every wrong field is named. */
export async function readBody<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) refuse('unsupported', 'core.json_only')
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) refuse('too_large', 'core.too_large')
  const text = await request.text()
  if (text.length > MAX_BYTES) refuse('too_large', 'core.too_large')
  const parsed = schema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [key, 'core.unknown_field'])
      : [[issue.path.join('.'), isCode(issue.message) ? issue.message : 'core.invalid']],
  )
  throw Object.assign(new Error('core.invalid'), {
    refusal: 'invalid',
    code: 'core.invalid',
    fields: Object.fromEntries(wrong),
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse('malformed', 'core.malformed')
  }
}
