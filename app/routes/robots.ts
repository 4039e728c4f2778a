import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerFile } from '#app/http/api.server.ts'

export { refuseWrites as action } from '#app/http/api-write.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerFile(args, async (ctx) => {
    const lines = [
      'User-agent: *',
      'Disallow: /api/',
      'Disallow: /*/search?*&',
      'Disallow: /*/account/',
      `Sitemap: ${ctx.infra.origin}/sitemap.xml`,
    ]
    return new Response(`${lines.join('\n')}\n`, {
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
    })
  })
}
