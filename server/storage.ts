import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Storage } from '#app/core/ctx.ts'
import { refuse } from '#app/core/errors.ts'

const KEY = /^[a-z0-9][a-z0-9.-]*(?:\/[a-z0-9][a-z0-9.-]*)*$/
const MAX_WAITING = 200

/** Files in DATA_DIR/files; a key is a relative path of plain lower-case names, so it cannot leave the folder. */
export function openStorage(dataDir: string): Storage {
  const folder = path.join(dataDir, 'files')
  const limit = createLimit(Math.max(2, availableParallelism()))
  const making = new Map<string, Promise<Buffer>>()
  const toPath = (key: string): string => {
    if (!KEY.test(key) || key.includes('..')) throw new Error('A storage key has only lower-case names')
    return path.join(folder, key)
  }

  async function put(key: string, bytes: Uint8Array): Promise<void> {
    const target = toPath(key)
    const aside = `${target}.${randomUUID()}`
    await mkdir(path.dirname(target), { recursive: true })
    try {
      await writeFile(aside, bytes)
      await rename(aside, target)
    } catch (error) {
      await rm(aside, { force: true })
      throw error
    }
  }

  async function get(key: string): Promise<Buffer | null> {
    try {
      return await readFile(toPath(key))
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  async function makeAndPut(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const bytes = await limit(make)
    await put(key, bytes)
    return bytes
  }

  return {
    put,
    get,
    remove: (key) => rm(toPath(key), { force: true }),
    async getOrMake(key, make) {
      const kept = await get(key)
      if (kept) return kept
      const running = making.get(key) ?? makeAndPut(key, make).finally(() => making.delete(key))
      making.set(key, running)
      return running
    },
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** At most `size` at once; the rest wait their turn, and beyond a length of queue that nobody would sit out are refused. */
function createLimit(size: number) {
  const waiting: (() => void)[] = []
  let running = 0
  return async function limited<T>(work: () => Promise<T>): Promise<T> {
    if (waiting.length >= MAX_WAITING) refuse('unavailable', 'core.busy')
    if (running >= size) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
