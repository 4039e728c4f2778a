import './i18n/even-spaces.ts'
import { Transform } from 'node:stream'
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { TranslationProvider } from '#app/i18n/i18n.tsx'
import { loadMessages } from '#app/i18n/load-messages.ts'
import { createTranslator } from '#app/i18n/translator.ts'

export const streamTimeout = 8_000

/** Streams the page; crawlers get it whole. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { ctx, nonce }: AppLoadContext,
): Promise<Response> {
  const translate = createTranslator(ctx.locale, await loadMessages(ctx.locale))
  const ready = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady'
  return new Promise((resolve, reject) => {
    let responseStatus = status
    const { pipe, abort } = renderToPipeableStream(
      <TranslationProvider locale={ctx.locale} translate={translate}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
      </TranslationProvider>,
      {
        nonce,
        [ready]() {
          const body = withoutPadding()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: responseStatus }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          responseStatus = 500
          ctx.infra.log.error({ error: String(error) }, 'page could not be drawn')
        },
      },
    )
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/**
 * React 18 pads its buffer with NUL where a character of several bytes does not fit at its end; in a title, an
 * attribute or the page's data a browser would show each as \ufffd.
 */
function withoutPadding(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}

/** Refusals are answers; only what nobody expected is logged. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context?: AppLoadContext },
): void {
  if (request.signal.aborted) return
  context?.ctx.infra.log.error({ error: error instanceof Error ? error.stack : String(error) }, 'request failed')
}
