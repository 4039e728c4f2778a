import type { ForwardRow } from './forward.ts'

let made = 0

/** A row of the table of listings that says only what the test is about; ids ascend. */
export function aForwardRow(about: Partial<ForwardRow> = {}): ForwardRow {
  made += 1
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    kind: 'product',
    stems: '',
    stemsOrig: '',
    related: [],
    zhHead: '',
    zhRest: '',
    zhLabel: '',
    ruLabel: '',
    brand: '',
    exhibitor: '',
    country: null,
    categoryPath: [],
    hs2: null,
    hs4: null,
    hs6: null,
    certs: [],
    incoterms: [],
    exhibitions: [],
    pavilions: [],
    sample: false,
    verified: false,
    ...about,
  }
}
