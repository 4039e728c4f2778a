import { lstat, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Ctx } from '#app/core/ctx.ts'
import { isDomainError, refuse } from '#app/core/errors.ts'
import { inspectImage, MAX_BYTES } from '#app/modules/media/inspect-image.server.ts'
import { storeImage } from '#app/modules/media/store-image.server.ts'
import { type Archive, openArchive } from './archive.server.ts'

const LIMITS = { entries: 20_000, unpacked: 4 * 1024 * 1024 * 1024 }
const AT_ONCE = 3

/** Pictures by file name, from a folder or a zip. */
export interface PictureSource {
  read(name: string): Promise<Uint8Array | null>
  close(): void
}

export async function openPictures(location: string): Promise<PictureSource> {
  const facts = await stat(location).catch(() => refuse('invalid', 'imports.pictures_unknown'))
  return facts.isDirectory() ? openFolder(await realpath(location)) : toZipSource(await openArchive(location, LIMITS))
}

function openFolder(folder: string): PictureSource {
  return {
    async read(name) {
      const file = path.join(folder, path.basename(name))
      const facts = await lstat(file).catch(() => null)
      if (!facts?.isFile()) return null
      if (facts.size > MAX_BYTES) refuse('invalid', 'media.too_large', 'file')
      return readFile(file)
    },
    close: () => undefined,
  }
}

function toZipSource(archive: Archive): PictureSource {
  const names = new Map(
    archive.names.filter((name) => !name.startsWith('__MACOSX/')).map((name) => [path.posix.basename(name), name]),
  )
  return {
    async read(name) {
      const entry = names.get(name) ?? ''
      if (archive.sizeOf(entry) > MAX_BYTES) refuse('invalid', 'media.too_large', 'file')
      return archive.read(entry).catch(() => refuse('invalid', 'media.broken', 'file'))
    },
    close: () => archive.close(),
  }
}

/** A stored picture, or why there is none. In a dry run nothing is stored and the id is null. */
export type FoundPicture = { id: string | null; sha256: string } | { fault: string }

export interface PictureBook {
  /** Finds and stores each named picture once, a few at a time. */
  findAll(names: Iterable<string>): Promise<ReadonlyMap<string, FoundPicture>>
}

export function createPictureBook(ctx: Ctx, source: PictureSource | null, isDryRun: boolean): PictureBook {
  const found = new Map<string, FoundPicture>()

  async function find(name: string): Promise<FoundPicture> {
    if (!source || /[\\/\0]/.test(name)) return { fault: 'imports.picture_missing' }
    try {
      const bytes = await source.read(name)
      if (!bytes) return { fault: 'imports.picture_missing' }
      const picture = { bytes, fileName: name }
      const { sha256 } = await inspectImage(picture)
      return { id: isDryRun ? null : (await storeImage(ctx, picture)).id, sha256 }
    } catch (error) {
      if (isDomainError(error)) return { fault: `imports.picture_${error.code.slice('media.'.length)}` }
      throw error
    }
  }

  return {
    async findAll(names) {
      const waiting = [...new Set(names)].filter((name) => !found.has(name)).values()
      const work = async (): Promise<void> => {
        for (const name of waiting) found.set(name, await find(name))
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
      return found
    },
  }
}
