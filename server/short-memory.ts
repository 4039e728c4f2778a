import { LRUCache } from 'lru-cache'
import type { ShortMemory } from '#app/core/ctx.ts'

const KEPT_MS = 30_000
const MOST = 500

/** What is the same for every reader and costs much to find, for half a minute; who asks at the same time waits for one answer. */
export function openShortMemory(): ShortMemory {
  const kept = new LRUCache<string, Promise<unknown>>({ max: MOST, ttl: KEPT_MS })
  return {
    recall<T>(key: string, find: () => Promise<T>): Promise<T> {
      const known = kept.get(key)
      if (known) return known as Promise<T>
      const found = find()
      kept.set(key, found)
      found.catch(() => kept.delete(key))
      return found
    },
  }
}
