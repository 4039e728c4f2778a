import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerFile } from '#app/http/api.server.ts'
import { renderVariant } from '#app/modules/media/render-variant.server.ts'

export { refuseWrites as action } from '#app/http/api-write.server.ts'

const IMMUTABLE = 'public, max-age=31536000, immutable'

export function loader(args: LoaderFunctionArgs) {
  return answerFile(args, async (ctx) => {
    const image = await renderVariant(ctx, args.params['id'] ?? '', args.params['variant'] ?? '')
    const headers = {
      'Content-Type': image.type,
      'Content-Disposition': 'inline',
      'Cache-Control': IMMUTABLE,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      ETag: image.etag,
    }
    if (args.request.headers.get('if-none-match') === image.etag) return new Response(null, { status: 304, headers })
    return new Response(new Uint8Array(image.body), { headers })
  })
}
