import type { Prisma, PrismaClient } from '#prisma/client.ts'
import type { MemberRole } from '#prisma/enums.ts'
import type { SearchCounts } from './search-counts.ts'
import type { SearchPort } from './search-port.ts'
import type { Locale } from './locale.ts'

/** Somebody signed in who acts for one organization. */
export interface Member {
  kind: 'member'
  userId: string
  organizationId: string
  role: MemberRole
  /** The organization's papers were checked; prices for verified buyers are shown. */
  isVerified: boolean
  isAdministrator: boolean
}

/** Signed in without an organization. */
export interface Person {
  kind: 'person'
  userId: string
  isAdministrator: boolean
}

export interface Visitor {
  kind: 'visitor'
}

export type Actor = Member | Person | Visitor

export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface Storage {
  put(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<Buffer | null>
  /** What stands under the key, else what `make` gives, kept; made once however many ask, and few at a time. */
  getOrMake(key: string, make: () => Promise<Buffer>): Promise<Buffer>
  remove(key: string): Promise<void>
}

/** For what is the same for every reader: never for what depends on who asks. */
export interface ShortMemory {
  /** What was found under the key within the last half minute, else what `find` gives. */
  recall<T>(key: string, find: () => Promise<T>): Promise<T>
}

export interface Realtime {
  toUsers(userIds: string[], event: string, payload: object): void
}

export type SignInOutcome =
  | { kind: 'signed-in'; cookies: string[] }
  | { kind: 'wrong' }
  | { kind: 'too-many'; retryAfter: number }

/** Sessions; cookies are the Set-Cookie lines to send. */
export interface AuthPort {
  signIn(email: string, password: string, headers: Headers): Promise<SignInOutcome>
  signOut(headers: Headers): Promise<string[]>
}

/** Everything stateful, built once by the server and handed down. */
export interface Infra {
  prisma: PrismaClient
  search: SearchPort
  searchCounts: SearchCounts
  storage: Storage
  shortMemory: ShortMemory
  realtime: Realtime
  auth: AuthPort
  log: Log
  /** Public origin of links and share cards, e.g. https://fair.example.org */
  origin: string
}

/** Who asks, when, in which language, through which database handle. */
export interface Ctx {
  infra: Infra
  db: Prisma.TransactionClient
  actor: Actor
  locale: Locale
  now: Date
  afterCommit(effect: () => void | Promise<void>): void
}
