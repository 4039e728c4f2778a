import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { handle } from '#app/http/handle.server.ts'
import { readLocaleCookie } from '#app/http/locale-cookie.server.ts'
import { paths } from '#app/paths.ts'

/** The bare address leads to the reader's language: the one chosen last, else what the browser asks for. */
export function loader(args: LoaderFunctionArgs) {
  return handle(args, async (ctx) => {
    const chosen = readLocaleCookie(args.request)
    return redirect(paths.home(chosen ?? ctx.locale), { headers: { Vary: 'Cookie, Accept-Language' } })
  })
}
