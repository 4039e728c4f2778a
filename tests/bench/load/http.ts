import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 128 })

export interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: unknown
}

export interface Answered {
  status: number
  body: Buffer
  /** Until the last byte. */
  ms: number
}

/** One request on a kept connection; node:http, because its cost beside the answer is small and steady. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
  const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method,
        agent,
        headers: {
          ...headers,
          ...(payload && { 'content-type': 'application/json', 'content-length': payload.length }),
        },
      },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('error', reject)
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks), ms: performance.now() - started }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(payload)
  })
}

export async function askOk(url: string, asked: Asked = {}): Promise<Answered> {
  const answered = await ask(url, asked)
  if (answered.status < 200 || answered.status > 299)
    throw new Error(`${url} answered ${answered.status}: ${answered.body.toString().slice(0, 300)}`)
  return answered
}

export async function askJson<T>(url: string, asked: Asked = {}): Promise<T> {
  const { body } = await askOk(url, asked)
  const answer: T = JSON.parse(body.toString())
  return answer
}

export function closeConnections(): void {
  agent.destroy()
}
