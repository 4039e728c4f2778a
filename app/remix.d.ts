import type { Ctx } from '#app/core/ctx.ts'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
  interface AppLoadContext {
    ctx: Ctx
    nonce: string
    /** The same as in the X-Request-Id header and in the log. */
    requestId: string
  }
}
