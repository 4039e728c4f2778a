import type { ListingKind } from '#app/core/search-port.ts'
import { words as wordsOf } from '../analysis/english.ts'
import type { Numbers } from './number-list.ts'

/** What re-ranking and facets read of a listing, kept in memory instead of one document over the wire. */
export interface RankedListing {
  id: string
  kind: ListingKind
  titles: string[]
  headLength: number
  foreign: string[]
  related: string[]
  zhHead: string[]
  zhRest: string[]
  zhLabel: string[]
  ruLabel: string[]
  names: string[]
  country: string
  facet(name: StoredFacet): string[]
}

export type StoredFacet =
  | 'category'
  | 'hs'
  | 'certificate'
  | 'incoterm'
  | 'exhibition'
  | 'pavilion'
  | 'sample'
  | 'verified'

/** Columns of `search_listing` that a listing is made of. */
export const FORWARD_COLUMNS = `id, kind, stems, "stemsOrig", related, "zhHead", "zhRest", "zhLabel", "ruLabel", brand,
  exhibitor, country, "categoryPath", hs2, hs4, hs6, certs, incoterms, exhibitions, pavilions, sample, verified`

export interface ForwardRow {
  id: string
  kind: ListingKind
  stems: string
  stemsOrig: string
  related: string[]
  zhHead: string
  zhRest: string
  zhLabel: string
  ruLabel: string
  brand: string
  exhibitor: string
  country: string | null
  categoryPath: string[]
  hs2: string | null
  hs4: string | null
  hs6: string | null
  certs: string[]
  incoterms: string[]
  exhibitions: string[]
  pavilions: string[]
  sample: boolean
  verified: boolean
}

/** A row as lists of words, in the order that `ReadListing` reads them in. */
export function toFields(row: ForwardRow): string[][] {
  const [head = '', tail = ''] = row.stems.split('|')
  return [
    list(head),
    list(tail),
    list(row.stemsOrig),
    row.related,
    list(row.zhHead),
    list(row.zhRest),
    list(row.zhLabel),
    list(row.ruLabel),
    wordsOf(`${row.brand} ${row.exhibitor}`),
    [row.kind],
    present([row.country]),
    row.categoryPath,
    present([row.hs2, row.hs4, row.hs6]),
    row.certs,
    row.incoterms,
    row.exhibitions,
    row.pavilions,
    row.sample ? ['true'] : [],
    row.verified ? ['true'] : [],
  ]
}

/** A row that the counts do not hold yet. */
export function toListing(row: ForwardRow): RankedListing {
  const fields = toFields(row)
  return new ReadListing(row.id, (field) => fields[field] ?? [])
}

/** Puts words to a listing's numbers only where somebody looks: ranking reads a third of them. */
class ReadListing implements RankedListing {
  readonly id: string
  readonly headLength: number
  readonly titles: string[]
  readonly #read: (field: number) => string[]
  #related: string[] | undefined

  constructor(id: string, read: (field: number) => string[]) {
    const head = read(0)
    this.id = id
    this.headLength = head.length
    this.titles = [...head, ...read(1)]
    this.#read = read
  }

  get foreign(): string[] {
    return this.#read(2)
  }
  get related(): string[] {
    return (this.#related ??= this.#read(3))
  }
  get zhHead(): string[] {
    return this.#read(4)
  }
  get zhRest(): string[] {
    return this.#read(5)
  }
  get zhLabel(): string[] {
    return this.#read(6)
  }
  get ruLabel(): string[] {
    return this.#read(7)
  }
  get names(): string[] {
    return this.#read(8)
  }
  get kind(): ListingKind {
    return this.#read(9)[0] as ListingKind
  }
  get country(): string {
    return this.#read(10)[0] ?? ''
  }
  facet(name: StoredFacet): string[] {
    return this.#read(FACET_FIELDS[name])
  }
}

const FACET_FIELDS: Record<StoredFacet, number> = {
  category: 11,
  hs: 12,
  certificate: 13,
  incoterm: 14,
  exhibition: 15,
  pavilion: 16,
  sample: 17,
  verified: 18,
}

/** All listings in numbers, handed between threads without copying: a few hundred bytes each where text takes three thousand. */
export interface ForwardIndex {
  /** The 16 bytes of every id, ascending. */
  ids: Uint8Array<ArrayBuffer>
  /** Where each listing begins in `numbers`. */
  starts: Uint32Array<ArrayBuffer>
  /** Field by field: how many words it has, then the words by their place in the vocabulary. */
  numbers: Numbers
}

/** The id of the listing at a place of the index. */
export function idAt({ ids }: ForwardIndex, at: number): string {
  const hex = Buffer.from(ids.buffer, ids.byteOffset + at * 16, 16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Reads listings back; `vocabulary` is what the numbers were counted in. */
export function createForwardReader(
  { ids, starts, numbers }: ForwardIndex,
  vocabulary: readonly string[],
): (id: string) => RankedListing | undefined {
  const bytes = Buffer.from(ids.buffer, ids.byteOffset, ids.byteLength)

  function find(id: string): number {
    const wanted = Buffer.from(id.replaceAll('-', ''), 'hex')
    let low = 0
    let high = starts.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const order = wanted.compare(bytes, middle * 16, middle * 16 + 16)
      if (order === 0) return middle
      if (order < 0) high = middle - 1
      else low = middle + 1
    }
    return -1
  }

  return (id) => {
    const from = starts[find(id)]
    return from === undefined ? undefined : new ReadListing(id, (field) => wordsAt(from, field))
  }

  function wordsAt(from: number, field: number): string[] {
    let at = from
    for (let before = 0; before < field; before += 1) at += (numbers[at] ?? 0) + 1
    const words: string[] = []
    for (const end = at + (numbers[at] ?? 0); at < end;) {
      at += 1
      words.push(vocabulary[numbers[at] ?? 0] ?? '')
    }
    return words
  }
}

function list(joined: string): string[] {
  return joined === '' ? [] : joined.split(' ').filter(Boolean)
}

function present(values: (string | null)[]): string[] {
  return values.filter((value) => value !== null)
}
