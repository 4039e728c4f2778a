import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { refuse } from '#app/core/errors.ts'
import type { Archive } from './archive.server.ts'
import { isDateFormat, type MergedRange, toMergedRange } from './xlsx-cells.ts'

const MAX_SHARED_CHARACTERS = 60_000_000
const MAX_TAIL = 4 * 1024 * 1024

export type XmlTag = SaxesTagPlain

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** A parser for parts of a workbook; a DOCTYPE has no place in them. */
export function createXmlParser(on: {
  open?: (name: string, tag: XmlTag) => void
  close?: (name: string) => void
  text?: (text: string) => void
}): SaxesParser {
  const parser = new SaxesParser()
  parser.on('doctype', () => refuse('invalid', 'imports.workbook_broken'))
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => on.open?.(localName(tag.name), tag))
  parser.on('closetag', (tag) => on.close?.(localName(tag.name)))
  if (on.text) parser.on('text', on.text)
  return parser
}

async function parsePart(archive: Archive, name: string, parser: SaxesParser): Promise<void> {
  if (!archive.names.includes(name)) return
  const decoder = new TextDecoder()
  for await (const chunk of await archive.stream(name)) parser.write(decoder.decode(chunk, { stream: true }))
  parser.close()
}

export interface Workbook {
  sheet: string
  is1904: boolean
  strings: string[]
  isDate: boolean[]
}

/** Finds the first visible sheet and what its cells refer to. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const { relation, is1904 } = await readSheetList(archive)
  const sheet = (await readRelations(archive)).get(relation)
  if (!sheet || !archive.names.includes(sheet)) refuse('invalid', 'imports.workbook_broken')
  return { sheet, is1904, strings: await readSharedStrings(archive), isDate: await readStyles(archive) }
}

async function readSheetList(archive: Archive): Promise<{ relation: string; is1904: boolean }> {
  let relation = ''
  let is1904 = false
  const open = (name: string, tag: XmlTag): void => {
    if (name === 'workbookPr') is1904 = ['1', 'true'].includes(tag.attributes['date1904'] ?? '')
    if (name !== 'sheet' || relation !== '' || (tag.attributes['state'] ?? 'visible') !== 'visible') return
    const key = Object.keys(tag.attributes).find((one) => one !== 'id' && localName(one) === 'id')
    relation = key ? (tag.attributes[key] ?? '') : ''
  }
  await parsePart(archive, 'xl/workbook.xml', createXmlParser({ open }))
  return { relation, is1904 }
}

async function readRelations(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  const open = (name: string, tag: XmlTag): void => {
    const { Id: id, Target: target } = tag.attributes
    if (name === 'Relationship' && id && target)
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  await parsePart(archive, 'xl/_rels/workbook.xml.rels', createXmlParser({ open }))
  return targets
}

/** Phonetic guides (rPh) of Chinese and Japanese words are not part of the text. */
async function readSharedStrings(archive: Archive): Promise<string[]> {
  const strings: string[] = []
  let current = ''
  let total = 0
  let isText = false
  let isGuide = false
  const parser = createXmlParser({
    open(name) {
      if (name === 'si') current = ''
      if (name === 'rPh') isGuide = true
      isText = name === 't' && !isGuide
    },
    close(name) {
      if (name === 'rPh') isGuide = false
      if (name === 't') isText = false
      if (name !== 'si') return
      total += current.length
      if (total > MAX_SHARED_CHARACTERS) refuse('invalid', 'imports.archive_too_large')
      strings.push(unescapeControls(current))
    },
    text(text) {
      if (isText) current += text
    },
  })
  await parsePart(archive, 'xl/sharedStrings.xml', parser)
  return strings
}

/** Excel writes control characters as _x000D_. */
export function unescapeControls(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

async function readStyles(archive: Archive): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const isDate: boolean[] = []
  let isInCells = false
  const open = (name: string, tag: XmlTag): void => {
    if (name === 'numFmt') codes.set(Number(tag.attributes['numFmtId']), tag.attributes['formatCode'] ?? '')
    if (name === 'cellXfs') isInCells = true
    const id = Number(tag.attributes['numFmtId'] ?? 0)
    if (name === 'xf' && isInCells) isDate.push(isDateFormat(id, codes.get(id)))
  }
  const close = (name: string): void => {
    if (name === 'cellXfs') isInCells = false
  }
  await parsePart(archive, 'xl/styles.xml', createXmlParser({ open, close }))
  return isDate
}

/** Merged ranges stand behind the rows, so the sheet's end is looked at before its rows are read. */
export async function readMergedRanges(archive: Archive, sheet: string): Promise<MergedRange[]> {
  let tail = ''
  let isBehindRows = false
  for await (const chunk of await archive.stream(sheet)) {
    tail += chunk.toString('latin1')
    const end = isBehindRows ? null : /<\/(?:\w{1,20}:)?sheetData>/.exec(tail)
    if (end) {
      isBehindRows = true
      tail = tail.slice(end.index)
    }
    if (!isBehindRows) tail = tail.slice(-40)
    if (tail.length > MAX_TAIL) refuse('invalid', 'imports.archive_too_large')
  }
  return [...tail.matchAll(/mergeCell\s[^>]*?ref="([A-Z0-9:]+)"/g)].flatMap(
    (match) => toMergedRange(match[1] ?? '') ?? [],
  )
}
