import type { LoaderFunctionArgs } from '@remix-run/node'
import { refuse } from '#app/core/errors.ts'
import { answerFile } from '#app/http/api.server.ts'
import { xml } from '#app/http/xml.server.ts'
import { toSitemapPart } from '#app/modules/search/sitemap.server.ts'

export { refuseWrites as action } from '#app/http/api-write.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerFile(args, async (ctx) => {
    const part = await toSitemapPart(ctx, args.params['name'] ?? '')
    return xml(part ?? refuse('not_found', 'core.not_found'))
  })
}
