import type { Ctx } from '#app/core/ctx.ts'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
  interface AppLoadContext {
    ctx: Ctx
    nonce: string
    /** Address of the script with the page's words; none in development, where Vite finds it. */
    messages: string | undefined
    /** The same as in the X-Request-Id header and in the log. */
    requestId: string
  }
}
