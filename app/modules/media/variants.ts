/** Widths a picture is served in; the page names them in srcset. */
export const VARIANT_WIDTHS = [96, 160, 320, 640, 960, 1280, 1600] as const
export type VariantWidth = (typeof VARIANT_WIDTHS)[number]
export type VariantFormat = 'webp' | 'avif'

export interface Variant {
  width: VariantWidth
  format: VariantFormat
}

/** "640.avif" → its parts; null for any other text. */
export function toVariant(text: string): Variant | null {
  const match = /^(\d{2,4})\.(webp|avif)$/.exec(text)
  const width = VARIANT_WIDTHS.find((one) => String(one) === match?.[1])
  return match && width ? { width, format: match[2] as VariantFormat } : null
}
