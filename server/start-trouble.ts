import { accessSync, constants, mkdirSync } from 'node:fs'
import path from 'node:path'
import { claimLock } from './embedded/lock.ts'
import { SettingError, type Env } from './env.ts'

const BUGS = [TypeError, ReferenceError, RangeError, SyntaxError]

/** What went wrong, in a line for the person at the keyboard; only a bug shows where it happened. */
export function toLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof SettingError) return error.message
  const [line = ''] = (error.message || error.name).split('\n')
  return BUGS.some((kind) => error instanceof kind) ? (error.stack ?? line) : line
}

/** The folder that keeps everything, made where it is missing; refused before anything is started in it. */
export function requireFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new SettingError(`DATA_DIR ${dataDir} ${FOLDER_TROUBLE[code] ?? `cannot be used (${code})`}`)
  }
}

/** Longer than a site that was just told to stop needs for it. */
const LET_GO_WITHIN = 5_000

/** Keeps the folder from a second site, which would share this one's database; gives back how to let go. */
export async function claimFolder(dataDir: string): Promise<() => Promise<void>> {
  const claim = await claimLock(path.join(dataDir, 'site.lock'), LET_GO_WITHIN)
  if ('heldBy' in claim) {
    throw new SettingError(
      `DATA_DIR ${dataDir} is in use by process ${claim.heldBy}; stop that one, or set DATA_DIR to another folder`,
    )
  }
  return async () => claim.release()
}

const FOLDER_TROUBLE: Record<string, string> = {
  EEXIST: 'is a file, not a folder',
  ENOTDIR: 'lies below a file, not a folder',
  EACCES: 'may not be written by this account',
  EPERM: 'may not be written by this account',
  EROFS: 'lies on a disk that cannot be written',
  ENOSPC: 'lies on a disk that is full',
}

const PORT_TROUBLE: Record<string, (env: Env) => string> = {
  EADDRINUSE: ({ PORT }) => `port ${PORT} is taken; set PORT to a free one`,
  EACCES: ({ PORT }) => `port ${PORT} needs more rights than this account has; set PORT to one above 1023`,
  EADDRNOTAVAIL: ({ HOST }) => `HOST ${HOST} is no address of this machine; 0.0.0.0 means all it has`,
  ENOTFOUND: ({ HOST }) => `HOST ${HOST} is not known; 0.0.0.0 means all addresses of this machine`,
}

export function toPortTrouble(error: NodeJS.ErrnoException, env: Env): string {
  return PORT_TROUBLE[error.code ?? '']?.(env) ?? error.message
}
