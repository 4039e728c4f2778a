import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { PrismaClient } from '#prisma/client.ts'
import type { AuthPort } from '#app/core/ctx.ts'
import { withHashedTokens } from './hashed-tokens.ts'

const DAY = 24 * 60 * 60

export type Auth = ReturnType<typeof createAuth>

/** Argon2id with 19 MiB and two passes, as OWASP asks for. */
export function hashPassword(text: string): Promise<string> {
  return hash(text, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}

/** Signing in by e-mail and password; sessions last 14 idle days. */
export function createAuth(prisma: PrismaClient, settings: { origins: string[]; secret: string; limits: boolean }) {
  return betterAuth({
    baseURL: settings.origins[0] ?? '',
    basePath: '/api/auth',
    secret: settings.secret,
    trustedOrigins: settings.origins,
    database: withHashedTokens(prismaAdapter(prisma, { provider: 'postgresql', transaction: true })),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    session: { expiresIn: 14 * DAY, updateAge: DAY },
    rateLimit: {
      enabled: settings.limits,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 900, max: 300 } },
    },
    advanced: {
      database: { generateId: false },
      ...cookieSettings(settings.origins[0]?.startsWith('https:') ?? false),
    },
    telemetry: { enabled: false },
  })
}

/** Over HTTPS the cookie is bound to this very host; the library itself knows only the weaker `__Secure-`. */
function cookieSettings(isSecure: boolean) {
  return isSecure
    ? { useSecureCookies: false, cookiePrefix: '__Host-caravanserai', defaultCookieAttributes: { secure: true } }
    : { useSecureCookies: false }
}

/** Signing in and out as the product's own pages need it. */
export function toAuthPort(auth: Auth): AuthPort {
  return {
    async signIn(email, password, headers) {
      const answer = await auth.api.signInEmail({ body: { email, password }, headers, asResponse: true })
      return answer.ok ? answer.headers.getSetCookie() : null
    },
    async signOut(headers) {
      const answer = await auth.api.signOut({ headers, asResponse: true })
      return answer.headers.getSetCookie()
    },
  }
}
