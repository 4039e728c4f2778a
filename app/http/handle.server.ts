import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import type { Ctx } from '#app/core/ctx.ts'
import { isDomainError, STATUS_OF, toTrouble } from '#app/core/errors.ts'
import { translatorFor } from '#app/i18n/translate.server.ts'
import { isUnavailable } from './trouble.ts'

/** What an ErrorBoundary is given: the code is also the message key. */
export interface RefusalBody {
  code: string
  /** Of the page that says so, in the reader's language. */
  title: string
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
      ctx.infra.log.error({ requestId: args.context.requestId, error: String(error) }, 'database away or busy')
      return refusePage(ctx, 503, 'core.unavailable')
    }
    if (!isDomainError(error)) throw error
    return refusePage(ctx, STATUS_OF[error.refusal], error.code)
  }
}

async function refusePage(ctx: Ctx, status: number, code: string): Promise<never> {
  const t = await translatorFor(ctx.locale)
  throw data({ code, title: t(`core.${toTrouble(status)}_title`) } satisfies RefusalBody, { status })
}
