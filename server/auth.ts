import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { PrismaClient } from '#prisma/client.ts'
import type { AuthPort } from '#app/core/ctx.ts'
import { withHashedTokens } from './hashed-tokens.ts'
import { ADDRESS_HEADER, REQUEST_ID_HEADER } from './middleware/caller.ts'
import { toProblem } from './middleware/send-problem.ts'
import { withLongestLifetime } from './session-lifetime.ts'
import { createSignInLimits, type SignInLimits } from './sign-in-limits.ts'

const DAY = 24 * 60 * 60
const SIGN_IN = '/sign-in/email'

export type Auth = ReturnType<typeof createAuth>

/** Argon2id with 19 MiB and two passes, as OWASP asks for. */
export function hashPassword(text: string): Promise<string> {
  return hash(text, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}

/** Signing in by e-mail and password; sessions last 14 idle days, and never longer than withLongestLifetime says. */
export function createAuth(prisma: PrismaClient, settings: { origins: string[]; secret: string; limits: boolean }) {
  return betterAuth({
    baseURL: settings.origins[0] ?? '',
    basePath: '/api/auth',
    secret: settings.secret,
    trustedOrigins: settings.origins,
    database: withLongestLifetime(
      withHashedTokens(prismaAdapter(prisma, { provider: 'postgresql', transaction: true })),
    ),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    session: { expiresIn: 14 * DAY, updateAge: DAY },
    user: {
      additionalFields: { isAdministrator: { type: 'boolean', required: false, input: false, returned: false } },
    },
    rateLimit: {
      enabled: settings.limits,
      window: 60,
      max: 300,
      customRules: { [SIGN_IN]: false },
    },
    hooks: settings.limits ? limitSignIn(createSignInLimits()) : {},
    advanced: {
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      ...cookieSettings(settings.origins[0]?.startsWith('https:') ?? false),
    },
    telemetry: { enabled: false },
  })
}

/** Around the library's own sign-in, so that the form and the API pass the same gate. */
function limitSignIn(limits: SignInLimits) {
  const callerOf = (body: unknown, headers: Headers | undefined) => {
    const email = body && typeof body === 'object' && 'email' in body ? String(body.email) : ''
    return [email, headers?.get(ADDRESS_HEADER) ?? ''] as const
  }
  return {
    before: createAuthMiddleware(async ({ path, body, headers }) => {
      if (path !== SIGN_IN) return
      const retryAfter = await limits.tryNow(...callerOf(body, headers))
      if (retryAfter === null) return
      const requestId = headers?.get(REQUEST_ID_HEADER) ?? ''
      const problem = toProblem(429, 'Too many requests', 'accounts.too_many_tries', requestId)
      return new Response(JSON.stringify(problem), {
        status: 429,
        headers: { 'Content-Type': 'application/problem+json', 'Retry-After': String(retryAfter) },
      })
    }),
    after: createAuthMiddleware(async ({ path, body, headers, context }) => {
      if (path === SIGN_IN && context.newSession) await limits.succeeded(...callerOf(body, headers))
    }),
  }
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
      if (answer.status === 429) return { kind: 'too-many', retryAfter: Number(answer.headers.get('Retry-After')) }
      return answer.ok ? { kind: 'signed-in', cookies: answer.headers.getSetCookie() } : { kind: 'wrong' }
    },
    async signOut(headers) {
      const answer = await auth.api.signOut({ headers, asResponse: true })
      return answer.headers.getSetCookie()
    },
  }
}
