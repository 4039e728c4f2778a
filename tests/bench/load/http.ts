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
export async function ask(url: string, asked: Asked = {}): Promise<Answered> {
  const started = performance.now()
  const { status, body } = await send(url, asked, true)
  return { status, body, ms: performance.now() - started }
}

function send(url: string, asked: Asked, mayRepeat: boolean): Promise<Omit<Answered, 'ms'>> {
  const { method = 'GET', headers = {}, body } = asked
  const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
  const ofPayload = payload && { 'content-type': 'application/json', 'content-length': payload.length }
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, agent, headers: { ...headers, ...ofPayload } }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks) }))
    })
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      // The server closed a kept connection at the moment it was used again; every client repeats such a request.
      if (mayRepeat && outgoing.reusedSocket && error.code === 'ECONNRESET') resolve(send(url, asked, false))
      else reject(error)
    })
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
