import { open } from 'node:fs/promises'
import { detectEncoding, type Encoding } from './encoding.ts'

const CHUNK = 128 * 1024
const SAMPLE = 1024 * 1024
const WHOLE_CHECK = 64 * 1024 * 1024

/** The file's text in pieces, whatever of the known encodings it is in; undecodable bytes become U+FFFD. */
export async function* readText(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(await findEncoding(path))
  for await (const chunk of readChunks(path, Infinity)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** UTF-8 when it is valid; the other encodings are guessed from around the first place where it is not. */
export async function findEncoding(path: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let position = 0
  try {
    for await (const chunk of readChunks(path, WHOLE_CHECK)) {
      decoder.decode(chunk, { stream: true })
      position += chunk.length
    }
    if (position < WHOLE_CHECK) decoder.decode()
    return 'utf-8'
  } catch {
    return detectEncoding(await readSample(path, position))
  }
}

/** The bytes around the fault, and of a faulty first chunk the very beginning with its byte order mark. */
async function readSample(path: string, position: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const sample = Buffer.alloc(SAMPLE)
    const { bytesRead } = await file.read(sample, 0, SAMPLE, position)
    return sample.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The same buffer each time: what is read must be used before the next. */
async function* readChunks(path: string, limit: number): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    const chunk = Buffer.alloc(CHUNK)
    for (let position = 0; position < limit;) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK, position)
      if (bytesRead === 0) return
      position += bytesRead
      yield chunk.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
