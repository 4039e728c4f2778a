import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A built table of `lexicon/data`, unpacked. */
export function readData(name: string): Buffer {
  return gunzipSync(readFileSync(join(import.meta.dirname, 'data', `${name}.tsv.gz`)))
}
