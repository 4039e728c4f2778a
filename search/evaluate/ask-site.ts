import { Agent, get } from 'node:http'

const agent = new Agent({ keepAlive: true })

export interface Asked {
  ids: string[]
  engine: string
  searched: string[]
  ms: number
}

/** One search as a client of the public interface makes it; the time is that of the whole answer. */
export async function askSite(origin: string, q: string, locale: string): Promise<Asked> {
  const url = `${origin}/api/v1/search?${new URLSearchParams({ q, locale, pageSize: '20' })}`
  const started = performance.now()
  const { status, text } = await fetchText(url)
  const ms = performance.now() - started
  if (status !== 200) throw new Error(`${url} answered ${status}: ${text.slice(0, 200)}`)
  const answer = JSON.parse(text)
  const items: { id: string; externalId: string | null }[] = answer.items
  return {
    ids: items.map(({ id, externalId }) => externalId ?? id),
    engine: answer.engine,
    searched: answer.interpretedAs?.searched ?? [],
    ms,
  }
}

function fetchText(url: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
      response.on('error', reject)
    }).on('error', reject)
  })
}
