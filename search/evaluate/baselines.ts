import MiniSearch from 'minisearch'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Baseline = (q: string) => Promise<string[]> | string[]

export interface EvaluatedListing {
  id: string
  title: string
  description?: string
}

/** A plain BM25 library over titles and descriptions. */
export function bm25(listings: EvaluatedListing[]): Baseline {
  const index = new MiniSearch<EvaluatedListing>({ fields: ['title', 'description'] })
  index.addAll(listings)
  return (q) => index.search(q, { boost: { title: 4 }, prefix: true, fuzzy: 0.2 }).map(({ id }) => String(id))
}

/** The engine of the running site asked directly, with its own order and nothing of ours; null where it has none. */
export function meilisearchAlone(dataDir: string): Baseline | null {
  const { meilisearch } = JSON.parse(readFileSync(join(dataDir, 'servers.json'), 'utf8'))
  if (!meilisearch) return null
  return async (q) => {
    const response = await fetch(`${meilisearch.url}/indexes/listings/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${meilisearch.key}` },
      body: JSON.stringify({ q, limit: 10, matchingStrategy: 'frequency', attributesToRetrieve: ['title'] }),
    })
    const { hits }: { hits: { title: string }[] } = await response.json()
    return hits.map(({ title }) => title)
  }
}
