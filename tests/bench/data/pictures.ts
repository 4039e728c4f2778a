import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

const SEED = path.resolve(import.meta.dirname, '../../../prisma/seed/images')
const MOTIFS = 200
const SIDE = 1_280

/** JPEG files as a factory's photographer sends them, every one with bytes of its own; returns their names. */
export async function writePictures(folder: string, count: number, mark: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const motifs = readdirSync(SEED).filter((name) => /-\d\.webp$/.test(name))
  const photos: Buffer[] = []
  for (const name of motifs.slice(0, Math.min(MOTIFS, count)))
    photos.push(await sharp(path.join(SEED, name)).resize(SIDE).jpeg({ quality: 82 }).toBuffer())
  return Array.from({ length: count }, (_, index) => {
    const name = `photo-${index}.jpg`
    const photo = photos[index % photos.length]
    if (!photo) throw new Error(`there are no pictures in ${SEED}`)
    writeFileSync(path.join(folder, name), withComment(photo, `${mark} ${index}`))
    return name
  })
}

/** A comment behind the start of the file: other bytes, so another picture to whoever counts by content. */
function withComment(jpeg: Buffer, comment: string): Buffer {
  const text = Buffer.from(comment)
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(text.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)])
}
