import { z } from 'zod'

export const signInInput = z.strictObject({
  email: z.email('accounts.email_wrong').max(254, 'accounts.email_wrong').trim().toLowerCase(),
  password: z.string().min(1, 'accounts.password_missing').max(128, 'accounts.password_too_long'),
  next: z.string().max(2_048).optional(),
})
export type SignInInput = z.infer<typeof signInInput>

/** A path on this site, else home: nobody is led elsewhere after signing in. */
export function toSafePath(next: string | undefined, home: string): string {
  if (!next || !/^\/(?![/\\])[^\\\s]*$/.test(next)) return home
  // A header holds ASCII alone.
  return next.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent)
}
