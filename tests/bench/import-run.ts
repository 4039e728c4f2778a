import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gather, runProgram } from './site.ts'

export interface Imported {
  rows: number
  /** Until everything can be found. */
  seconds: number
  /** Until the last row was in the database. */
  writtenIn: number
  /** Lines that told how far it had come. */
  progress: number
}

/** The command of `npm run import`, reading the lines from its standard input. */
export async function importLines(dataDir: string, lines: Iterable<object>): Promise<Imported> {
  return runImporter(dataDir, ['products', '--jsonl', '-'], Readable.from(toText(lines)))
}

export function importSheet(dataDir: string, file: string, images: string): Promise<Imported> {
  return runImporter(dataDir, ['--images', images, file], Readable.from([]))
}

function* toText(lines: Iterable<object>): Generator<string> {
  for (const line of lines) yield `${JSON.stringify(line)}\n`
}

async function runImporter(dataDir: string, args: string[], input: Readable): Promise<Imported> {
  const started = performance.now()
  const child = runProgram(['--optimize-for-size', 'server/import.ts', ...args], dataDir, {})
  const output = gather(child)
  const seen = { rows: 0, progress: 0, writtenIn: 0 }
  child.stdout?.on('data', (bytes: Buffer) => {
    for (const [, count] of bytes.toString().matchAll(/: ([\d,]+) rows,/g)) {
      seen.progress += 1
      seen.rows = Number(count?.replaceAll(',', ''))
    }
    if (bytes.toString().includes('Waiting for the search index'))
      seen.writtenIn = (performance.now() - started) / 1_000
  })
  const ended = once(child, 'exit')
  if (child.stdin) await pipeline(input, child.stdin)
  const [code] = await ended
  if (code !== 0) throw new Error(`The importer ended with ${code}:\n${output()}`)
  return { ...seen, seconds: (performance.now() - started) / 1_000 }
}
