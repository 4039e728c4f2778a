import { setTimeout } from 'node:timers/promises'
import type { MeilisearchClient } from '../engines/meilisearch-client.ts'

interface Enqueued {
  taskUid: number
}

interface Task {
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed' | 'canceled'
  error: { code: string; message: string } | null
}

const FIRST_PAUSE_MS = 4
const LONGEST_PAUSE_MS = 100

/** Hands over a piece of work; it is done only when `taskDone` says so. */
export async function enqueueTask(
  client: MeilisearchClient,
  method: string,
  path: string,
  body?: unknown,
): Promise<number> {
  const { taskUid } = await client.request<Enqueued>(method, path, body, { timeoutMs: 30_000 })
  return taskUid
}

/** Waits until the engine has worked the task off; `tolerated` is the code of a failure that is as good as done. */
export async function taskDone(client: MeilisearchClient, uid: number, tolerated?: string): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    const { status, error } = await client.request<Task>('GET', `/tasks/${uid}`, undefined, { timeoutMs: 5_000 })
    if (status === 'succeeded' || (error && error.code === tolerated)) return
    if (status === 'failed' || status === 'canceled') {
      throw new Error(`Meilisearch task ${uid} ${status}: ${error?.code} ${error?.message}`)
    }
    await setTimeout(pause)
  }
}

export async function runTask(
  client: MeilisearchClient,
  method: string,
  path: string,
  body?: unknown,
  tolerated?: string,
): Promise<void> {
  await taskDone(client, await enqueueTask(client, method, path, body), tolerated)
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 404
}
