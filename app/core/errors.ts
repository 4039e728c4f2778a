export type Refusal =
  | 'malformed'
  | 'too_large'
  | 'unsupported'
  | 'sign_in'
  | 'forbidden'
  | 'not_found'
  | 'gone'
  | 'conflict'
  | 'invalid'
  | 'too_many'
  | 'unavailable'

/** A refusal the user can act on; anything else thrown is a bug. */
export type DomainError = Error & {
  refusal: Refusal
  code: string
  field?: string
  fields?: Record<string, string>
  /** Seconds after which the same may be tried again. */
  retryAfter?: number
}

export function refuse(refusal: Refusal, code: string, field?: string): never {
  throw Object.assign(new Error(code), { refusal, code, ...(field === undefined ? {} : { field }) })
}

export function refuseForNow(code: string, field: string, retryAfter: number): never {
  throw Object.assign(new Error(code), { refusal: 'too_many', code, field, retryAfter } satisfies Partial<DomainError>)
}

/** By shape, not instanceof: server/ and the Remix bundle each load their own copy of every app/ file. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && 'refusal' in error
}

export const STATUS_OF: Record<Refusal, number> = {
  malformed: 400,
  too_large: 413,
  unsupported: 415,
  sign_in: 401,
  forbidden: 403,
  not_found: 404,
  gone: 410,
  conflict: 409,
  invalid: 422,
  too_many: 429,
  unavailable: 503,
}

/** Which words of the catalogue tell a reader of an answer's status. */
export function toTrouble(status: number): 'not_found' | 'refused' | 'failed' {
  if (status === 404) return 'not_found'
  return status < 500 ? 'refused' : 'failed'
}
