import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { refuse } from '#app/core/errors.ts'
import { agreesWithName, toImageType } from './image-type.ts'

export const MAX_BYTES = 15 * 1024 * 1024
export const MAX_PIXELS = 40_000_000

export interface Picture {
  bytes: Uint8Array
  fileName: string
}

/** Refuses what is not a picture we take, by its first bytes and header alone; nothing is decoded yet. */
export async function inspectImage({ bytes, fileName }: Picture): Promise<{ sha256: string }> {
  if (bytes.byteLength > MAX_BYTES) refuse('invalid', 'media.too_large', 'file')
  const type = toImageType(bytes) ?? refuse('invalid', 'media.not_an_image', 'file')
  if (!agreesWithName(type, fileName)) refuse('invalid', 'media.wrong_extension', 'file')
  const { width, height } = await readHeader(bytes)
  if (width * height > MAX_PIXELS) refuse('invalid', 'media.too_many_pixels', 'file')
  return { sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function readHeader(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return refuse('invalid', 'media.not_an_image', 'file')
  }
}
