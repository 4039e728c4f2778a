import type { Prisma } from '#prisma/client.ts'

/** Job kind → payload; modules add theirs by declaration merging. */
export interface JobPayloads {
  'search.reconcile': Record<string, never>
}

export type JobKind = keyof JobPayloads

/** Writes the job in the caller's transaction: it runs if, and only if, the transaction commits. */
export async function enqueue<K extends JobKind>(
  ctx: { db: Prisma.TransactionClient },
  kind: K,
  payload: JobPayloads[K],
  jobKey?: string,
): Promise<void> {
  await ctx.db.$executeRaw`select graphile_worker.add_job(${kind}, ${JSON.stringify(payload)}::json, job_key => ${jobKey ?? null})`
}
