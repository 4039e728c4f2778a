import type { Ctx } from './ctx.ts'

const ATTEMPTS = 5

/** Runs `work` in one transaction; again, whole, when PostgreSQL broke a deadlock. Effects run after the commit. */
export async function inTransaction<T>(ctx: Ctx, work: (tx: Ctx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const effects: (() => void | Promise<void>)[] = []
    try {
      const result = await ctx.infra.prisma.$transaction((db) =>
        work({ ...ctx, db, afterCommit: (effect) => void effects.push(effect) }),
      )
      for (const effect of effects) await effect()
      return result
    } catch (error) {
      if (attempt >= ATTEMPTS || !isTransient(error)) throw error
      await new Promise((resume) => setTimeout(resume, 10 + Math.random() * 190))
    }
  }
}

/** Deadlocks and serialization failures, wherever the adapter put the SQLSTATE. */
function isTransient(error: unknown): boolean {
  const text = JSON.stringify(error, ['code', 'meta', 'cause', 'driverAdapterError', 'originalCode', 'kind'])
  return /"(40001|40P01|P2034|TransactionWriteConflict)"/.test(text ?? '')
}
