import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { handle } from '#app/http/handle.server.ts'
import { signOut } from '#app/modules/accounts/sign-out.server.ts'
import { paths } from '#app/paths.ts'

export function action(args: ActionFunctionArgs) {
  return handle(args, async (ctx) => {
    const cookies = await signOut(ctx, args.request.headers)
    return redirect(paths.home(ctx.locale), {
      headers: new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])),
    })
  })
}
