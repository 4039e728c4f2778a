import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { Ctx } from '#app/core/ctx.ts'
import { isDomainError, STATUS_OF } from '#app/core/errors.ts'
import { isUnavailable } from './trouble.ts'

/** What an ErrorBoundary is given: the code is also the message key. */
export interface RefusalBody {
  code: string
}

/** Runs a loader or action with the request's ctx; a refusal becomes the answer of its status. */
export async function handle<T>(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const ctx = args.context.ctx
  try {
    return await work(ctx)
  } catch (error) {
    if (isUnavailable(error)) {
      ctx.infra.log.error({ error: String(error) }, 'database away or busy')
      throw data({ code: 'core.unavailable' } satisfies RefusalBody, { status: 503 })
    }
    if (!isDomainError(error)) throw error
    throw data({ code: error.code } satisfies RefusalBody, { status: STATUS_OF[error.refusal] })
  }
}
