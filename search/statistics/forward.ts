import type { ListingKind } from '#app/core/search-port.ts'

/** What re-ranking and facets read of a listing: one line in memory instead of one document over the wire. */
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
  facets: Record<StoredFacet, string[]>
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

/** Columns of `search_listing` a line is made of. */
export const FORWARD_COLUMNS = `id, kind, stems, "stemsOrig", array_to_string(related, ' ') AS related, "zhHead", "zhRest", "zhLabel",
  "ruLabel", brand, exhibitor, coalesce(country, '') AS country, array_to_string("categoryPath", '|') AS category,
  concat_ws('|', hs2, hs4, hs6) AS hs, array_to_string(certs, '|') AS certificate, array_to_string(incoterms, '|') AS incoterm,
  array_to_string(exhibitions, '|') AS exhibition, array_to_string(pavilions, '|') AS pavilion, sample, verified`

export interface ForwardRow {
  id: string
  kind: ListingKind
  stems: string
  stemsOrig: string
  related: string
  zhHead: string
  zhRest: string
  zhLabel: string
  ruLabel: string
  brand: string
  exhibitor: string
  country: string
  category: string
  hs: string
  certificate: string
  incoterm: string
  exhibition: string
  pavilion: string
  sample: boolean
  verified: boolean
}

export function toLine(row: ForwardRow): string {
  const fields = [
    row.id,
    row.kind,
    row.stems,
    row.stemsOrig,
    row.related,
    row.zhHead,
    row.zhRest,
    row.zhLabel,
    row.ruLabel,
    `${row.brand} ${row.exhibitor}`,
    row.country,
    row.category,
    row.hs,
    row.certificate,
    row.incoterm,
    row.exhibition,
    row.pavilion,
    row.sample ? 'true' : '',
    row.verified ? 'true' : '',
  ]
  return `${fields.map((field) => field.replace(/[\t\n]/g, ' ')).join('\t')}\n`
}

/** `rest` is the line behind the id. */
export function fromLine(id: string, rest: string, wordsOf: (text: string) => string[]): RankedListing {
  const field = rest.split('\t')
  const at = (position: number) => field[position] ?? ''
  const [head = '', tail = ''] = at(1).split('|')
  const headStems = list(head)
  return {
    id,
    kind: at(0) as ListingKind,
    titles: [...headStems, ...list(tail)],
    headLength: headStems.length,
    foreign: list(at(2)),
    related: list(at(3)),
    zhHead: list(at(4)),
    zhRest: list(at(5)),
    zhLabel: list(at(6)),
    ruLabel: list(at(7)),
    names: at(8).length > 1 ? wordsOf(at(8)) : [],
    country: at(9),
    facets: {
      category: values(at(10)),
      hs: values(at(11)),
      certificate: values(at(12)),
      incoterm: values(at(13)),
      exhibition: values(at(14)),
      pavilion: values(at(15)),
      sample: values(at(16)),
      verified: values(at(17)),
    },
  }
}

function list(joined: string): string[] {
  return joined === '' ? [] : joined.split(' ').filter(Boolean)
}

function values(joined: string): string[] {
  return joined === '' ? [] : joined.split('|')
}
