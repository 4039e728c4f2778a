import type { AttributeKind } from '#prisma/enums.ts'

export interface KnownAttribute {
  kind: AttributeKind
  options: readonly string[]
}

export type AttributeValue = string | number | boolean

/** The value as the attribute's kind stores it; null when it is none. */
export function toAttributeValue(attribute: KnownAttribute, text: string): AttributeValue | null {
  if (attribute.kind === 'number') return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(text) ? Number(text) : null
  if (attribute.kind === 'flag') return toFlag(text.toLowerCase())
  if (attribute.kind === 'choice') return attribute.options.includes(text) ? text : null
  return text === '' ? null : text.slice(0, 200)
}

function toFlag(word: string): boolean | null {
  if (['yes', 'true', '1'].includes(word)) return true
  return ['no', 'false', '0'].includes(word) ? false : null
}
