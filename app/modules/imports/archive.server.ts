import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { refuse } from '#app/core/errors.ts'

export interface ArchiveLimits {
  entries: number
  unpacked: number
}

/** A zip whose list of contents was checked before anything is unpacked. */
export interface Archive {
  names: string[]
  /** Unpacked bytes of an entry; none where there is no such entry. */
  sizeOf(name: string): number
  stream(name: string): Promise<AsyncIterable<Buffer>>
  read(name: string): Promise<Buffer | null>
  close(): void
}

const MAX_RATIO = 100
const SMALL = 64 * 1024
const NESTED = /\.(?:zip|7z|rar|gz|tgz|tar|xz|bz2|xls[xmb]|doc[xm]|ppt[xm]|jar)$/i
const LINK = 0o120000

/** Opens a zip, or refuses bombs, links, archives within it, passwords and paths that climb. */
export async function openArchive(path: string, limits: ArchiveLimits): Promise<Archive> {
  const zip = await openPromise(path, { autoClose: false }).catch(() => refuse('invalid', 'imports.archive_broken'))
  try {
    const entries = await listEntries(zip, limits)
    return toArchive(zip, entries)
  } catch (error) {
    zip.close()
    throw error
  }
}

async function listEntries(zip: ZipFile, limits: ArchiveLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) refuse('invalid', 'imports.archive_too_many_files')
  const entries = new Map<string, Entry>()
  let packed = 0
  let unpacked = 0
  for await (const entry of readableEntries(zip)) {
    refuseUnsafe(entry)
    packed += entry.compressedSize
    unpacked += entry.uncompressedSize
    if (unpacked > limits.unpacked) refuse('invalid', 'imports.archive_too_large')
    entries.set(entry.fileName, entry)
  }
  if (unpacked > SMALL && unpacked / Math.max(packed, 1) > MAX_RATIO) refuse('invalid', 'imports.archive_bomb')
  return entries
}

/** yauzl itself refuses absolute names, backslashes and `..`. */
async function* readableEntries(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    for await (const entry of zip.eachEntry()) yield entry
  } catch (error) {
    const isAboutNames = error instanceof Error && /path|fileName/.test(error.message)
    refuse('invalid', isAboutNames ? 'imports.archive_path' : 'imports.archive_broken')
  }
}

function refuseUnsafe(entry: Entry): void {
  if (entry.isEncrypted()) refuse('invalid', 'imports.archive_locked')
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === LINK) refuse('invalid', 'imports.archive_link')
  if (NESTED.test(entry.fileName)) refuse('invalid', 'imports.archive_nested')
  if (entry.uncompressedSize > SMALL && entry.uncompressedSize / Math.max(entry.compressedSize, 1) > MAX_RATIO) {
    refuse('invalid', 'imports.archive_bomb')
  }
}

/** yauzl checks while unpacking that no entry is longer than its header says. */
function toArchive(zip: ZipFile, entries: Map<string, Entry>): Archive {
  async function stream(name: string): Promise<AsyncIterable<Buffer>> {
    const entry = entries.get(name) ?? refuse('invalid', 'imports.archive_broken')
    return zip.openReadStreamPromise(entry)
  }
  return {
    names: [...entries.keys()],
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    stream,
    async read(name) {
      if (!entries.has(name)) return null
      const parts: Buffer[] = []
      for await (const part of await stream(name)) parts.push(part)
      return Buffer.concat(parts)
    },
    close: () => zip.close(),
  }
}
