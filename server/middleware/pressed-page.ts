import { constants, crc32, deflateRawSync } from 'node:zlib'

/** A page cut at its nonces, each piece as it is and pressed by itself. */
export interface PressedPage {
  pieces: { plain: Buffer; pressed: Buffer }[]
}

// RFC 1952: gzip, deflate, no name, no time, fastest or best unknown, system unknown.
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
/** RFC 1951 §3.2.4: a last block that stores nothing. */
const LAST_BLOCK = Buffer.from([1, 0, 0, 0xff, 0xff])

/** Presses a page once for all its readers; every piece ends on a whole byte, so that a nonce fits in between. */
export function pressPage(page: Buffer, nonce: string): PressedPage {
  const pieces = cut(page, Buffer.from(nonce)).map((plain) => ({
    plain,
    pressed: deflateRawSync(plain, { finishFlush: constants.Z_FULL_FLUSH }),
  }))
  return { pieces }
}

/** The page as gzip with `nonce` in its places. */
export function fillPressed({ pieces }: PressedPage, nonce: string): Buffer {
  const word = Buffer.from(nonce)
  const stored = toStoredBlock(word)
  let sum = 0
  let size = 0
  const parts: Buffer[] = [HEAD]
  for (const [index, { plain, pressed }] of pieces.entries()) {
    if (index > 0) {
      parts.push(stored)
      sum = crc32(word, sum)
      size += word.byteLength
    }
    parts.push(pressed)
    sum = crc32(plain, sum)
    size += plain.byteLength
  }
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(sum, 0)
  tail.writeUInt32LE(size, 4)
  return Buffer.concat([...parts, LAST_BLOCK, tail])
}

/** The page as it is with `nonce` in its places. */
export function fillPlain({ pieces }: PressedPage, nonce: string): Buffer {
  const word = Buffer.from(nonce)
  return Buffer.concat(pieces.flatMap(({ plain }, index) => (index > 0 ? [word, plain] : [plain])))
}

function cut(page: Buffer, word: Buffer): Buffer[] {
  const pieces: Buffer[] = []
  let from = 0
  for (let at = page.indexOf(word); at >= 0; at = page.indexOf(word, from)) {
    pieces.push(page.subarray(from, at))
    from = at + word.byteLength
  }
  return [...pieces, page.subarray(from)]
}

function toStoredBlock(bytes: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt16LE(bytes.byteLength, 1)
  head.writeUInt16LE(bytes.byteLength ^ 0xffff, 3)
  return Buffer.concat([head, bytes])
}
