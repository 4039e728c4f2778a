import type { z } from 'zod'
import { refuse } from './errors.ts'

/** Parses what came from outside, or refuses with the first field's code. */
export function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const code = issue && isCode(issue.message) ? issue.message : 'core.invalid'
  return refuse('invalid', code, issue?.path.join('.'))
}

/** Schemas name codes where the reader can do something; the rest are the parser's own sentences. */
export function isCode(message: string): boolean {
  return /^[a-z]+\.[a-z_]+$/.test(message)
}
