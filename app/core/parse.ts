import type { z } from 'zod'
import { refuse } from './errors.ts'

/** Parses what came from outside, or refuses with the first field's code. */
export function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return refuse('invalid', issue?.message ?? 'core.invalid', issue?.path.join('.'))
}
