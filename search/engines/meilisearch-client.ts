import { Agent, request as httpRequest } from 'node:http'
import { Agent as SecureAgent, request as httpsRequest } from 'node:https'
import type { Log } from '#app/core/ctx.ts'
import { createBreaker } from './breaker.ts'

const QUERY_TIMEOUT_MS = 150
const REQUEST_TIMEOUT_MS = 30_000

export interface MeilisearchClient {
  /** For writing and administration; does not touch the breaker. */
  request<T>(method: string, path: string, body?: unknown, options?: { timeoutMs?: number }): Promise<T>
  /** For searching: gives up after 150 ms, and at once while the engine is considered down. */
  query<T>(path: string, body: unknown): Promise<T>
  isOpen(): boolean
  close(): void
}

/** Plain node:http on a kept connection: measured at 0.7 ms a request, where the client library's fetch takes 43. */
export function createMeilisearchClient({ url, key, log }: { url: string; key: string; log: Log }): MeilisearchClient {
  const base = new URL(url)
  const secure = base.protocol === 'https:'
  const agent = secure
    ? new SecureAgent({ keepAlive: true, maxSockets: 32 })
    : new Agent({ keepAlive: true, maxSockets: 32 })
  const breaker = createBreaker({ log })

  function send<T>(method: string, path: string, body: unknown, timeoutMs: number): Promise<T> {
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
    return new Promise<T>((resolve, reject) => {
      const outgoing = (secure ? httpsRequest : httpRequest)(
        new URL(path, base),
        {
          method,
          agent,
          headers: {
            authorization: `Bearer ${key}`,
            ...(payload && { 'content-type': 'application/json', 'content-length': payload.length }),
          },
        },
        (incoming) => {
          const chunks: Buffer[] = []
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
          incoming.on('error', fail)
          incoming.on('end', () => {
            clearTimeout(timer)
            settle(incoming.statusCode ?? 0, Buffer.concat(chunks).toString(), resolve, reject)
          })
        },
      )
      const timer = setTimeout(
        () => outgoing.destroy(new Error(`Meilisearch did not answer in ${timeoutMs} ms`)),
        timeoutMs,
      )
      function fail(error: Error): void {
        clearTimeout(timer)
        reject(error)
      }
      outgoing.on('error', fail)
      outgoing.end(payload)
    })
  }

  return {
    request: (method, path, body, options) => send(method, path, body, options?.timeoutMs ?? REQUEST_TIMEOUT_MS),
    query: (path, body) => breaker.run(() => send('POST', path, body, QUERY_TIMEOUT_MS)),
    isOpen: () => breaker.isOpen(),
    close: () => agent.destroy(),
  }
}

function settle(status: number, text: string, resolve: (value: never) => void, reject: (error: Error) => void): void {
  if (status >= 200 && status < 300) resolve((text ? JSON.parse(text) : undefined) as never)
  else reject(Object.assign(new Error(`Meilisearch answered ${status}: ${text.slice(0, 300)}`), { status }))
}
