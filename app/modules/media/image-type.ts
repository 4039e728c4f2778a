export type ImageType = 'jpeg' | 'png' | 'webp' | 'gif'

const EXTENSIONS: Record<ImageType, RegExp> = { jpeg: /\.jpe?g$/i, png: /\.png$/i, webp: /\.webp$/i, gif: /\.gif$/i }

/** The type by its first bytes; nothing else ever reaches the decoder. */
export function toImageType(bytes: Uint8Array): ImageType | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12))
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'webp'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  return null
}

export function agreesWithName(type: ImageType, fileName: string): boolean {
  return EXTENSIONS[type].test(fileName)
}
