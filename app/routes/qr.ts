import type { LoaderFunctionArgs } from '@remix-run/node'
import { refuse } from '#app/core/errors.ts'
import { answerFile } from '#app/http/api.server.ts'
import { drawQrCode } from '#app/modules/catalogue/qr-code.server.ts'

export { refuseWrites as action } from '#app/http/api-write.server.ts'

const NAME = /^([a-z0-9.-]+)\.svg$/

export function loader(args: LoaderFunctionArgs) {
  return answerFile(args, async (ctx) => {
    const [, name] = NAME.exec(args.params['name'] ?? '') ?? refuse('not_found', 'core.not_found')
    const svg = await drawQrCode(ctx, args.params['kind'] ?? '', name ?? '')
    return new Response(svg, {
      headers: {
        'Content-Type': 'image/svg+xml',
        'Cache-Control': 'public, max-age=3600',
        Vary: 'Accept-Language',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      },
    })
  })
}
