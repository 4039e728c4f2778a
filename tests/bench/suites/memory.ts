import { setTimeout as pause } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import type { Bench } from '../bench.ts'
import { generateQueries } from '../data/queries.ts'
import type { Figure } from '../figure.ts'
import { ask, askJson, askOk } from '../load/http.ts'

const SOCKETS = 500
const AT_ONCE = 50
const GOAL_MB = 350
const MB = 1_048_576
const WORK = 600
const READERS = 4
const SETTLE = 3_000
const SOMEBODY = { email: 'buyer@demo.test', password: 'caravanserai-demo' }

/** What the server process holds after work, with five hundred browsers connected, beside empty Express and Socket.IO. */
export async function benchMemory(bench: Bench): Promise<Figure[]> {
  const site = await bench.site()
  await work(site.origin)
  const worked = await readRss(site.origin)
  const sockets = await connect(site.origin, await signIn(site.origin))
  await pause(SETTLE)
  const ours = await readRss(site.origin)
  for (const socket of sockets) socket.disconnect()

  const bare = await bench.bare({})
  const others = await connect(bare.origin, '')
  await pause(SETTLE)
  const { rss } = await askJson<{ rss: number }>(`${bare.origin}/memory`)
  for (const socket of others) socket.disconnect()
  await bare.stop()

  return [
    {
      suite: 'memory',
      name: `server process with ${SOCKETS} sockets`,
      unit: 'MB',
      ours: ours / MB,
      bare: rss / MB,
      goal: { atMost: GOAL_MB },
    },
    {
      suite: 'memory',
      name: 'server process before the sockets',
      unit: 'MB',
      ours: worked / MB,
      bare: null,
      goal: null,
    },
  ]
}

/** Searches and pages, by a few readers who wait for their answers. */
async function work(origin: string): Promise<void> {
  const waiting = generateQueries(WORK, 9).entries()
  const read = async (): Promise<void> => {
    for (const [index, { q, locale }] of waiting) {
      const path = index % 2 === 0 ? '/api/v1/search' : `/${locale}/search`
      await askOk(`${origin}${path}?q=${encodeURIComponent(q)}`)
    }
  }
  await Promise.all(Array.from({ length: READERS }, read))
}

async function signIn(origin: string): Promise<string> {
  const url = `${origin}/api/auth/sign-in/email`
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(SOMEBODY),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

async function connect(origin: string, cookie: string): Promise<Socket[]> {
  const sockets: Socket[] = []
  while (sockets.length < SOCKETS) {
    const more = Array.from({ length: Math.min(AT_ONCE, SOCKETS - sockets.length) }, () => open(origin, cookie))
    sockets.push(...(await Promise.all(more)))
  }
  return sockets
}

function open(origin: string, cookie: string): Promise<Socket> {
  const socket = io(origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { origin, ...(cookie && { cookie }) },
  })
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket))
    socket.once('connect_error', reject)
  })
}

/** By the server's own account: threads and libraries outside of JavaScript's heap are in it. */
async function readRss(origin: string): Promise<number> {
  const { body } = await ask(`${origin}/metrics`)
  const line = /^process_resident_memory_bytes (\S+)$/m.exec(body.toString())
  return Number(line?.[1])
}
