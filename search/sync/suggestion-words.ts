import type { Pool } from 'pg'
import { fold } from '../analysis/fold.ts'
import type { ListingDocument } from '../document.ts'

const MAX_LENGTH = 60

/** What the beginnings of words are looked up in when Meilisearch is away. */
export async function saveSuggestions(db: Pick<Pool, 'query'>, documents: ListingDocument[]): Promise<void> {
  if (documents.length === 0) return
  const rows = documents.map((document) => ({
    listingId: document.id,
    kind: document.kind,
    title: document.title || document.title_orig,
    exhibitions: document.exhibitions,
    words: wordsOf(document),
  }))
  await db.query(
    `INSERT INTO search_suggestion ("listingId", kind, title, exhibitions, words)
     SELECT "listingId", kind, title, exhibitions, array_to_tsvector(words)
     FROM json_to_recordset($1::json)
       AS row("listingId" uuid, kind listing_kind, title text, exhibitions text[], words text[])
     ON CONFLICT ("listingId") DO UPDATE
       SET title = excluded.title, exhibitions = excluded.exhibitions, words = excluded.words`,
    [JSON.stringify(rows)],
  )
}

export async function removeSuggestions(db: Pick<Pool, 'query'>, ids: string[]): Promise<void> {
  await db.query('DELETE FROM search_suggestion WHERE "listingId" = ANY($1::uuid[])', [ids])
}

export function splitWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
}

function wordsOf(document: ListingDocument): string[] {
  const chinese = `${document.zh_head} ${document.zh_label}`
  const words = splitWords(`${document.title} ${document.title_orig} ${document.brand} ${chinese}`)
  return [...new Set(words.map((word) => word.slice(0, MAX_LENGTH)))]
}
