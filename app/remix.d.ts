import type { Ctx } from '#app/core/ctx.ts'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
  interface AppLoadContext {
    ctx: Ctx
    nonce: string
  }
}
