import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { hasEnded } from '#server/embedded/processes.ts'
import { freePort } from '#server/embedded/ports.ts'
import { waitFor } from '../site.ts'

export interface BareWishes {
  /** Each of its files becomes a page. */
  pages?: string
}

export interface Bare {
  origin: string
  startedIn: number
  stop(): Promise<void>
}

/** An Express application without a product. */
export async function startBare({ pages = '' }: BareWishes): Promise<Bare> {
  const port = await freePort()
  const started = performance.now()
  const args = [path.join(import.meta.dirname, 'app.ts'), String(port), pages]
  const child = spawn(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' }, stdio: 'inherit' })
  const origin = `http://127.0.0.1:${port}`
  if (!(await waitFor(origin, child))) throw new Error('The bare server did not start')
  return {
    origin,
    startedIn: performance.now() - started,
    async stop() {
      if (hasEnded(child)) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
