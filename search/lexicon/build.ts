import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { customsStems } from './customs-stems.ts'
import { addCedict } from './from-cedict.ts'
import { addEcdict } from './from-ecdict.ts'
import { addMueller, russianLines, type RussianPairs } from './from-mueller.ts'
import { invert } from './invert.ts'
import { Pairs } from './pairs.ts'
import { prune } from './prune.ts'
import { readData } from './read-data.ts'
import { installDictionaries, readCedict, readEcdict, readMueller } from './sources.ts'

const DATA = join(import.meta.dirname, 'data')

await installDictionaries()
const pairs = new Pairs()
addCedict(pairs, await readCedict())
const { familiarity } = addEcdict(pairs, await readEcdict())
const lines = prune(pairs, readData('hs-en').toString())
await save('zh-en', lines)
await save('en-zh', invert(lines))
await save('hs-ru-stems', customsStems(readData('hs-ru').toString().split('\n').filter(Boolean)))
const mueller = await readMueller()
if (mueller) {
  const russian: RussianPairs = new Map()
  addMueller(russian, mueller, familiarity)
  await save('ru-en', russianLines(russian))
} else console.log('ru-en.tsv.gz: kept as it is, the Debian package mueller7-dict is not to be had here')

async function save(name: string, content: string[]): Promise<void> {
  const bytes = gzipSync(`${content.join('\n')}\n`, { level: 9 })
  await writeFile(join(DATA, `${name}.tsv.gz`), bytes)
  console.log(`${name}.tsv.gz: ${content.length} keys, ${bytes.length} bytes`)
}
