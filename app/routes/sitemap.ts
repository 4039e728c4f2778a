import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerFile } from '#app/http/api.server.ts'
import { xml } from '#app/http/xml.server.ts'
import { toSitemapIndex } from '#app/modules/search/sitemap.server.ts'

export { refuseWrites as action } from '#app/http/api-write.server.ts'

export function loader(args: LoaderFunctionArgs) {
  return answerFile(args, async (ctx) => xml(await toSitemapIndex(ctx)))
}
