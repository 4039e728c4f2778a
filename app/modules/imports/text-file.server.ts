import { open } from 'node:fs/promises'
import { detectEncoding } from './encoding.ts'

const SAMPLE = 20 * 1024 * 1024
const CHUNK = 256 * 1024

/** The file's text in pieces, whatever of the known encodings it is in; undecodable bytes become U+FFFD. */
export async function* readText(path: string): AsyncGenerator<string> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const sample = Buffer.alloc(Math.min(size, SAMPLE))
    await file.read(sample, 0, sample.length, 0)
    const decoder = new TextDecoder(detectEncoding(sample))
    const chunk = Buffer.alloc(CHUNK)
    for (let position = 0; position < size;) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK, position)
      if (bytesRead === 0) break
      position += bytesRead
      yield decoder.decode(chunk.subarray(0, bytesRead), { stream: true })
    }
    yield decoder.decode()
  } finally {
    await file.close()
  }
}
