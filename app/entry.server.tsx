import './i18n/even-spaces.ts'
import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { TranslationProvider } from '#app/i18n/i18n.tsx'
import { loadMessages } from '#app/i18n/load-messages.ts'
import { createTranslator } from '#app/i18n/translator.ts'

export const streamTimeout = 8_000

/**
 * A page is sent whole: no page of ours waits for a part of itself, and React's pieces of 2 kB, each pressed and
 * written by itself, took a quarter of the time.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { ctx, nonce }: AppLoadContext,
): Promise<Response> {
  const translate = createTranslator(ctx.locale, await loadMessages(ctx.locale))
  return new Promise((resolve, reject) => {
    let responseStatus = status
    const { pipe, abort } = renderToPipeableStream(
      <TranslationProvider locale={ctx.locale} translate={translate}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
      </TranslationProvider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(tooLong)
          headers.set('Content-Type', 'text/html; charset=utf-8')
          pipe(gather((page) => resolve(new Response(page, { headers, status: responseStatus }))))
        },
        onShellError(error: unknown) {
          clearTimeout(tooLong)
          reject(error)
        },
        onError(error: unknown) {
          responseStatus = 500
          ctx.infra.log.error({ error: String(error) }, 'page could not be drawn')
        },
      },
    )
    // Cleared as soon as it can be, because it holds all that the page was made of.
    const tooLong = setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/**
 * React 18 pads its buffer with NUL where a character of several bytes does not fit at its end; in a title, an
 * attribute or the page's data a browser would show each as \ufffd.
 */
function gather(done: (page: Uint8Array<ArrayBuffer>) => void): Writable {
  const chunks: Uint8Array[] = []
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : Buffer.from(chunk))
      next()
    },
    final(next) {
      done(Buffer.concat(chunks))
      next()
    },
  })
}

/** Refusals are answers; only what nobody expected is logged. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context?: AppLoadContext },
): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  const { ctx, requestId } = context ?? {}
  ctx?.infra.log.error({ requestId, error: error instanceof Error ? error.stack : String(error) }, 'request failed')
}
