import { createHash } from 'node:crypto'
import type { BetterAuthOptions } from 'better-auth'
import type { DBAdapter } from 'better-auth/types'

type Condition = NonNullable<Parameters<DBAdapter['findMany']>[0]['where']>[number]
interface Call {
  model: string
  where?: Condition[] | undefined
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * Stores sessions under the hash of their token, so that who reads the database cannot sign in. The library looks
 * sessions up by the token of the cookie: it is hashed on the way in and put back on the way out. Lists of a person's
 * sessions hold hashes.
 */
export function withHashedTokens(
  open: (options: BetterAuthOptions) => DBAdapter,
): (options: BetterAuthOptions) => DBAdapter {
  return (options) => {
    const adapter = open(options)
    const transaction: DBAdapter['transaction'] = (work) => adapter.transaction((inner) => work(hashing(inner)))
    return { ...hashing(adapter), transaction }
  }
}

function hashing<A extends Omit<DBAdapter, 'transaction'>>(adapter: A): A {
  return {
    ...adapter,
    create: async (call: Parameters<A['create']>[0]) => {
      if (call.model !== 'session') return adapter.create(call)
      const { token } = call.data as { token: string }
      const made = await adapter.create({ ...call, data: { ...call.data, token: hashToken(token) } })
      return { ...made, token }
    },
    findOne: async (call: Parameters<A['findOne']>[0]) => restore(call, await adapter.findOne(hashWhere(call))),
    findMany: async (call: Parameters<A['findMany']>[0]) => {
      const found = await adapter.findMany(hashWhere(call))
      return found.map((one) => restore(call, one))
    },
    update: async (call: Parameters<A['update']>[0]) => restore(call, await adapter.update(hashWhere(call))),
    updateMany: (call: Parameters<A['updateMany']>[0]) => adapter.updateMany(hashWhere(call)),
    delete: (call: Parameters<A['delete']>[0]) => adapter.delete(hashWhere(call)),
    deleteMany: (call: Parameters<A['deleteMany']>[0]) => adapter.deleteMany(hashWhere(call)),
    count: (call: Parameters<A['count']>[0]) => adapter.count(hashWhere(call)),
  }
}

/** The tokens that a call names, whether one or a list. */
function tokensOf({ model, where = [] }: Call): string[] {
  if (model !== 'session') return []
  return where.filter((one) => one.field === 'token').flatMap((one) => one.value as string | string[])
}

function hashWhere<C extends Call>(call: C): C {
  if (tokensOf(call).length === 0) return call
  const where = (call.where ?? []).map((one) =>
    one.field === 'token'
      ? {
          ...one,
          value: Array.isArray(one.value)
            ? one.value.map((each) => hashToken(String(each)))
            : hashToken(String(one.value)),
        }
      : one,
  )
  return { ...call, where }
}

function restore<T>(call: Call, found: T): T {
  if (!isSession(found)) return found
  const token = tokensOf(call).find((one) => hashToken(one) === found.token)
  return token === undefined ? found : { ...found, token }
}

function isSession(value: unknown): value is { token: string } {
  return typeof value === 'object' && value !== null && 'token' in value && typeof value.token === 'string'
}
