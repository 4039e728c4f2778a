import { setTimeout as pause } from 'node:timers/promises'
import type { Query } from '../data/queries.ts'
import { askJson } from '../load/http.ts'

const LISTINGS = 'listings'
const OWN = 'bench_bare'
/** The site counts the same ones. */
const FACETS = [
  'kind',
  'categoryPath',
  'hs4',
  'country',
  'pavilions',
  'certs',
  'incoterms',
  'sample',
  'verified',
  'exhibitions',
]
const SHOWN = ['id', 'title', 'title_orig', 'exhibitor', 'country', 'hs', 'moq', 'priceMin', 'currency']
const BATCH = 5_000
const DONE_WITHIN = 300_000

interface Engine {
  url: string
  key: string
}

interface Task {
  taskUid: number
}

/** The engine alone: its own reading of the words, its own order. */
export async function searchBare(
  engine: Engine,
  { q, country }: Query,
  wishes: { limit: number; facets: boolean },
): Promise<string> {
  await call(engine, 'POST', `/indexes/${LISTINGS}/search`, {
    q,
    limit: wishes.limit,
    attributesToRetrieve: SHOWN,
    ...(wishes.facets && { facets: FACETS }),
    ...(country && { filter: `country = "${country}"` }),
  })
  return 'meilisearch'
}

/** Documents as they are into an index as it comes, until the last one can be found; gives the seconds. */
export async function addBare(engine: Engine, documents: object[]): Promise<number> {
  const started = performance.now()
  const tasks: Task[] = []
  for (let from = 0; from < documents.length; from += BATCH)
    tasks.push(
      await call<Task>(
        engine,
        'POST',
        `/indexes/${OWN}/documents?primaryKey=externalId`,
        documents.slice(from, from + BATCH),
      ),
    )
  for (const { taskUid } of tasks) await finished(engine, taskUid)
  return (performance.now() - started) / 1_000
}

export async function countBare(engine: Engine, q: string): Promise<number> {
  const { hits } = await call<{ hits: unknown[] }>(engine, 'POST', `/indexes/${OWN}/search`, { q, limit: 1 })
  return hits.length
}

/** Sends a document off; whether it can be found is another question. */
export async function sendBare(engine: Engine, document: object): Promise<void> {
  await call(engine, 'POST', `/indexes/${OWN}/documents?primaryKey=externalId`, [document])
}

export async function dropBare(engine: Engine): Promise<void> {
  const { taskUid } = await call<Task>(engine, 'DELETE', `/indexes/${OWN}`)
  await finished(engine, taskUid)
}

async function finished(engine: Engine, taskUid: number): Promise<void> {
  const end = performance.now() + DONE_WITHIN
  while (performance.now() < end) {
    const { status } = await call<{ status: string }>(engine, 'GET', `/tasks/${taskUid}`)
    if (!['enqueued', 'processing'].includes(status)) return
    await pause(10)
  }
  throw new Error('Meilisearch alone did not finish in time')
}

function call<T>({ url, key }: Engine, method: string, path: string, body?: unknown): Promise<T> {
  return askJson<T>(url + path, {
    method,
    headers: { authorization: `Bearer ${key}` },
    ...(body === undefined ? {} : { body }),
  })
}
