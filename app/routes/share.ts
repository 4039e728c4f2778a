import type { LoaderFunctionArgs } from '@remix-run/node'
import { refuse } from '#app/core/errors.ts'
import { answerFile } from '#app/http/api.server.ts'
import { requireLocale } from '#app/http/params.ts'
import { renderShareCard } from '#app/modules/catalogue/share-card.server.ts'

export { refuseWrites as action } from '#app/http/api-write.server.ts'

const NAME = /^([a-z0-9.-]+)\.([a-z]{2})\.png$/

export function loader(args: LoaderFunctionArgs) {
  return answerFile(args, async (ctx) => {
    const [, name, locale] = NAME.exec(args.params['name'] ?? '') ?? refuse('not_found', 'core.not_found')
    const reader = { ...ctx, locale: requireLocale(locale) }
    const card = await renderShareCard(reader, args.params['kind'] ?? '', name ?? '')
    const headers = {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=3600',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      // Chats and social pages on other hosts show the card.
      'Cross-Origin-Resource-Policy': 'cross-origin',
      ETag: card.etag,
    }
    if (args.request.headers.get('if-none-match') === card.etag) return new Response(null, { status: 304, headers })
    return new Response(new Uint8Array(card.body), { headers })
  })
}
