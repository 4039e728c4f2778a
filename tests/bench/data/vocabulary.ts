import { readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.resolve(import.meta.dirname, '../../../prisma/seed/categories')

export type Language = 'en' | 'zh' | 'ru'
export type Names = Record<Language, string>

export interface Attribute {
  key: string
  kind: 'number' | 'text' | 'choice' | 'flag'
  unit?: string
  names: Names
  options?: { id: string; names: Names }[]
}

/** A category that goods are put into, with what may be said of them. */
export interface Leaf {
  id: string
  names: Names
  /** Six digits where the tree has them. */
  hs: string | null
  attributes: Attribute[]
}

interface Node extends Leaf {
  parent: string
  own: string[]
}

/** The leaves of the product's own category tree; each has the attributes of the nodes above it too. */
export function readLeaves(): Leaf[] {
  const attributes: Record<string, Omit<Attribute, 'key'>> = JSON.parse(
    readFileSync(path.join(FOLDER, 'attributes.json'), 'utf8'),
  )
  const nodes = new Map(readTree().map((node) => [node.id, node]))
  const parents = new Set([...nodes.values()].map((node) => node.parent))
  return [...nodes.values()]
    .filter((node) => !parents.has(node.id))
    .map(({ id, names, hs, ...node }) => ({
      id,
      names,
      hs,
      attributes: keysOf({ id, names, hs, ...node }, nodes).flatMap((key) => {
        const known = attributes[key]
        return known ? [{ key, ...known }] : []
      }),
    }))
}

function readTree(): Node[] {
  const [, ...lines] = readFileSync(path.join(FOLDER, 'tree.tsv'), 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [id = '', parent = '', en = '', zh = '', ru = '', , , hs = '', own = ''] = line.split('\t')
    const code = hs.split('|').find((one) => /^\d{6}$/.test(one)) ?? null
    return { id, parent, names: { en, zh, ru }, hs: code, own: own.split('|').filter(Boolean), attributes: [] }
  })
}

function keysOf(node: Node, nodes: ReadonlyMap<string, Node>): string[] {
  const above = nodes.get(node.parent)
  return [...new Set([...node.own, ...(above ? keysOf(above, nodes) : [])])]
}
