import { readText } from './text-file.server.ts'

const MAX_LINE = 1_000_000
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
const LISTS: Record<string, string> = {
  images: 'images',
  certificates: 'certificates',
  priceBreaks: 'priceBreaks',
  exportMarkets: 'exportMarkets',
  kinds: 'kinds',
}

/** A line as named cells, or why it is none. */
export type JsonRow = { row: number; cells: Record<string, string> } | { row: number; fault: string; column: string }

/** One object on each line; blank lines are passed over. */
export async function* readJsonl(path: string): AsyncGenerator<JsonRow> {
  let rest = ''
  let row = 0
  for await (const text of readText(path)) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      row += 1
      if (line.trim() !== '') yield toJsonRow(row, line)
    }
    if (rest.length > MAX_LINE) {
      yield { row: row + 1, fault: 'imports.line_too_long', column: '' }
      return
    }
  }
  if (rest.trim() !== '') yield toJsonRow(row + 1, rest)
}

function toJsonRow(row: number, line: string): JsonRow {
  if (line.length > MAX_LINE) return { row, fault: 'imports.line_too_long', column: '' }
  const value = parseJson(line)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { row, fault: 'imports.not_an_object', column: '' }
  const cells: Record<string, string> = {}
  for (const [key, field] of Object.entries(value)) {
    if (FORBIDDEN.has(key)) return { row, fault: 'imports.forbidden_key', column: key.slice(0, 40) }
    if (isPlainObject(field) && (key === 'title' || key === 'description')) {
      for (const [locale, words] of Object.entries(field)) {
        const column = `${key}_${locale}`
        if (typeof words !== 'string') return { row, fault: 'imports.text_expected', column: column.slice(0, 40) }
        cells[column] = words
      }
      continue
    }
    const text = toCell(key, field)
    if (text === undefined) return { row, fault: 'imports.text_expected', column: key.slice(0, 40) }
    if (text !== '') cells[key] = text
  }
  return { row, cells }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text a spreadsheet would have in that cell; undefined when a text was due and something deeper came. */
function toCell(key: string, value: unknown): string | undefined {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return toNumberCell(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value) && key in LISTS) return joinList(value)
  if (isPlainObject(value) && key === 'attributes') return joinPairs(value)
  return undefined
}

/** Beyond 2⁵³ JSON's reader has already changed the digits: two long codes would become one. */
function toNumberCell(value: number): string | undefined {
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? undefined : String(value)
}

function joinPairs(value: Record<string, unknown>): string | undefined {
  const pairs = Object.entries(value).map(([name, one]) => (isScalar(one) ? `${name}=${toCell(name, one)}` : undefined))
  return pairs.includes(undefined) || Object.keys(value).some((name) => FORBIDDEN.has(name))
    ? undefined
    : pairs.join('|')
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

/** ["CE", …], [{ scheme, expiresOn }, …] or [{ minQuantity, price }, …]. */
function joinList(value: unknown[]): string | undefined {
  const items = value.map((item) => {
    if (isScalar(item)) return typeof item === 'number' ? toNumberCell(item) : String(item)
    if (!isPlainObject(item)) return undefined
    const parts = [item['scheme'] ?? item['minQuantity'], item['expiresOn'] ?? item['price'] ?? item['unitPrice']]
    return isScalar(parts[0]) ? parts.filter(isScalar).join(':') : undefined
  })
  return items.includes(undefined) ? undefined : items.join('|')
}
