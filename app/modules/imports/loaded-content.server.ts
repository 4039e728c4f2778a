import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Prisma } from '#prisma/client.ts'
import type { Ctx } from '#app/core/ctx.ts'

const PICTURE = /\.(?:webp|png|jpe?g|gif)$/i

/** Hash of the files below a folder; of pictures only name and size count. */
export async function hashFolder(folder: string): Promise<string> {
  const hash = createHash('sha256')
  const names = await readdir(folder, { recursive: true })
  for (const name of names.sort()) {
    const file = path.join(folder, name)
    const facts = await stat(file)
    if (!facts.isFile()) continue
    hash.update(`${name}\n${facts.size}\n`)
    if (!PICTURE.test(name)) hash.update(await readFile(file))
  }
  return hash.digest('hex')
}

export async function isLoaded(ctx: Ctx, name: string, hash: string): Promise<boolean> {
  const row = await ctx.db.loadedContent.findUnique({ where: { name }, select: { hash: true } })
  return row?.hash === hash
}

export async function markLoaded(
  db: Prisma.TransactionClient,
  name: string,
  hash: string,
  loadedAt: Date,
): Promise<void> {
  await db.loadedContent.upsert({ where: { name }, create: { name, hash, loadedAt }, update: { hash, loadedAt } })
}

/** So that the content is loaded again when it is wanted again. */
export async function forgetLoaded(db: Prisma.TransactionClient, name: string): Promise<void> {
  await db.loadedContent.deleteMany({ where: { name } })
}
