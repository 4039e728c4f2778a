import { setImmediate } from 'node:timers/promises'
import type { Log } from '#app/core/ctx.ts'
import type { ListingKind } from '#app/core/search-port.ts'
import { listIndexable, type Rows } from '#app/modules/search/indexable.server.ts'
import { analyseListing } from '../analysis/analyse-listing.ts'
import type { ListingDocument } from '../document.ts'
import type { Listing } from '../listing.ts'
import type { Knowledge } from '../knowledge.ts'

const AT_ONCE = 25
const CHUNK = 200
const KEPT = 4_000

export interface ListingRef {
  kind: ListingKind
  id: string
  version: number
}

export interface DocumentSource {
  /** What the public may find of `refs` now; unpublished and deleted ones are missing. All is read before the first chunk. */
  stream(db: Rows, refs: ListingRef[]): AsyncGenerator<ListingDocument[]>
  build(db: Rows, refs: ListingRef[]): Promise<ListingDocument[]>
  /** The same, with documents that were built a moment ago taken as they are. */
  recall(db: Rows, refs: ListingRef[]): Promise<ListingDocument[]>
}

/** Reads listings and analyses them a few at a time, so that searches in the same process need not wait. */
export function createDocumentSource({ knowledge, log }: { knowledge: () => Knowledge; log: Log }): DocumentSource {
  const kept = new Map<string, ListingDocument>()

  function keep(document: ListingDocument): void {
    kept.delete(document.id)
    kept.set(document.id, document)
    if (kept.size <= KEPT) return
    const oldest = kept.keys().next()
    if (!oldest.done) kept.delete(oldest.value)
  }

  async function analyse(listings: Listing[]): Promise<ListingDocument[]> {
    const documents: ListingDocument[] = []
    for (const [at, listing] of listings.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await setImmediate()
      try {
        documents.push(analyseListing(listing, knowledge()))
      } catch (error) {
        // One listing that cannot be read must not keep all others from being found.
        log.error({ listing: listing.id, error: String(error) }, 'search: a listing could not be analysed')
      }
    }
    return documents
  }

  async function* stream(db: Rows, refs: ListingRef[]): AsyncGenerator<ListingDocument[]> {
    const listings = await read(db, refs)
    for (let at = 0; at < listings.length; at += CHUNK) {
      const documents = await analyse(listings.slice(at, at + CHUNK))
      for (const document of documents) keep(document)
      yield documents
    }
  }

  async function build(db: Rows, refs: ListingRef[]): Promise<ListingDocument[]> {
    const documents: ListingDocument[] = []
    for await (const chunk of stream(db, refs)) documents.push(...chunk)
    return documents
  }

  return {
    stream,
    build,
    async recall(db, refs) {
      const fresh = refs.filter((ref) => kept.get(ref.id)?.version !== ref.version)
      const wanted = new Set(fresh.map((ref) => ref.id))
      const recalled = refs.flatMap((ref) => (wanted.has(ref.id) ? [] : (kept.get(ref.id) ?? [])))
      return [...recalled, ...(await build(db, fresh))]
    },
  }
}

async function read(db: Rows, refs: ListingRef[]): Promise<Listing[]> {
  const listings: Listing[] = []
  for (const [kind, group] of Map.groupBy(refs, (ref) => ref.kind)) {
    const versions = new Map(group.map((ref) => [ref.id, ref.version]))
    const found = await listIndexable(db, kind, [...versions.keys()], 0)
    listings.push(...found.map((one) => ({ ...one, version: versions.get(one.id) ?? 0 })))
  }
  return listings
}
