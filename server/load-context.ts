import type { Request, Response } from 'express'
import { isAPIError } from 'better-auth/api'
import { fromNodeHeaders } from 'better-auth/node'
import type { Actor, Ctx, Infra } from '#app/core/ctx.ts'
import { DEFAULT_LOCALE, isLocale, type Locale } from '#app/core/locale.ts'
import { VISITOR } from '#app/modules/accounts/actor.ts'
import type { Auth } from './auth.ts'
import { now } from './clock.ts'

/**
 * Who asks and in which language; the actor is looked up once, and only where a session cookie came along. The answer
 * carries that cookie again when the session was prolonged, or the browser would forget it at the end of its first term.
 */
export async function createContext(infra: Infra, auth: Auth, request: Request, response: Response): Promise<Ctx> {
  const hasCookie = request.headers.cookie?.includes('session_token') ?? false
  const actor = hasCookie ? await findActor(infra, auth, request, response) : VISITOR
  response.locals['actor'] = actor
  return {
    infra,
    db: infra.prisma,
    actor,
    locale: localeOf(request),
    now: now(),
    afterCommit: (effect) => void Promise.resolve(effect()),
  }
}

/** A background job or command acts for nobody. */
export function createSystemContext(infra: Infra): Ctx {
  return {
    infra,
    db: infra.prisma,
    actor: VISITOR,
    locale: DEFAULT_LOCALE,
    now: now(),
    afterCommit: (effect) => void Promise.resolve(effect()),
  }
}

/** The library throws when somebody signs out at the very moment at which their session is to be prolonged. */
function nobodyWhenSignedOut(error: unknown): null {
  if (isAPIError(error) && error.statusCode === 401) return null
  throw error
}

async function findActor(infra: Infra, auth: Auth, request: Request, response: Response): Promise<Actor> {
  const found = await auth.api
    .getSession({ headers: fromNodeHeaders(request.headers), returnHeaders: true })
    .catch(nobodyWhenSignedOut)
  const session = found?.response
  if (!session) return VISITOR
  const renewed = found.headers.getSetCookie()
  if (renewed.length > 0) response.append('Set-Cookie', renewed)
  const user = await infra.prisma.user.findUnique({
    where: { id: session.user.id },
    select: {
      id: true,
      isAdministrator: true,
      memberships: {
        orderBy: { createdAt: 'asc' },
        take: 1,
        select: { organizationId: true, role: true, organization: { select: { verification: true } } },
      },
    },
  })
  if (!user) return VISITOR
  const membership = user.memberships[0]
  if (!membership) return { kind: 'person', userId: user.id, isAdministrator: user.isAdministrator }
  return {
    kind: 'member',
    userId: user.id,
    organizationId: membership.organizationId,
    role: membership.role,
    isVerified: membership.organization.verification === 'VERIFIED',
    isAdministrator: user.isAdministrator,
  }
}

/** The page's language stands in its address; data requests and the API name it in the query or the Accept-Language. */
function localeOf(request: Request): Locale {
  const inPath = request.path.split('/')[1]
  if (isLocale(inPath)) return inPath
  const inQuery = request.query['locale']
  if (typeof inQuery === 'string' && isLocale(inQuery)) return inQuery
  const accepted = request.acceptsLanguages(['en', 'zh', 'ru', 'ur', 'ro'])
  return typeof accepted === 'string' && isLocale(accepted) ? accepted : DEFAULT_LOCALE
}
