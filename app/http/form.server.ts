import { data } from '@remix-run/node'
import type { z } from 'zod'
import { isDomainError, refuse, STATUS_OF } from '#app/core/errors.ts'

const MAX_FORM_BYTES = 256 * 1024

/** Field name → message key, with what was typed, so that nothing has to be typed twice. */
export interface FormOutcome {
  errors: Record<string, string>
  values: Record<string, string>
  /** Seconds after which the same may be sent again. */
  retryAfter?: number
}

/** Parses the form and runs `work`; errors of fields go back to their fields with status 422 or that of the refusal. */
export async function submitForm<S extends z.ZodType, T>(
  request: Request,
  schema: S,
  work: (input: z.output<S>) => Promise<T>,
) {
  const form = await readForm(request)
  const values: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value
  const parsed = schema.safeParse(values)
  if (!parsed.success) {
    const errors = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
    return data<FormOutcome>({ errors, values: withoutSecrets(values) }, { status: 422 })
  }
  try {
    return await work(parsed.data)
  } catch (error) {
    if (!isDomainError(error) || error.field === undefined) throw error
    const outcome: FormOutcome = { errors: { [error.field]: error.code }, values: withoutSecrets(values) }
    const status = STATUS_OF[error.refusal]
    if (error.retryAfter === undefined) return data(outcome, { status })
    const headers = { 'Retry-After': String(error.retryAfter) }
    return data<FormOutcome>({ ...outcome, retryAfter: error.retryAfter }, { status, headers })
  }
}

/** What no page of ours sends is refused as what it is, not as a bug. */
async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    refuse('unsupported', 'core.form_expected')
  if (Number(request.headers.get('content-length') ?? 0) > MAX_FORM_BYTES) refuse('too_large', 'core.form_too_large')
  return request.formData().catch(() => refuse('malformed', 'core.malformed'))
}

function withoutSecrets(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)))
}
