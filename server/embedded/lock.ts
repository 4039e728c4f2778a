import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { isRunning, markOf, waitUntil, type ProcessMark } from './processes.ts'

const PATIENCE = 60_000

/** Runs `work` while no other process runs some under the same lock file; a lock whose holder died is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const claim = await claimLock(file, PATIENCE)
  if ('heldBy' in claim) throw new Error(`${file} is held by process ${claim.heldBy}, which does not let go`)
  try {
    return await work()
  } finally {
    claim.release()
  }
}

/** Takes the lock for as long as this process likes, or tells who still holds it when the time is up. */
export async function claimLock(
  file: string,
  patience: number,
): Promise<{ release(): void } | { heldBy: number | undefined }> {
  mkdirSync(path.dirname(file), { recursive: true })
  const token = randomUUID()
  if (!(await waitUntil(() => take(file, token), patience))) return { heldBy: holderOf(file)?.pid }
  return {
    release() {
      if (holderOf(file)?.token === token) rmSync(file, { force: true })
    },
  }
}

/** A finished file is linked into place, so that nobody ever reads half a lock. */
function take(file: string, token: string): boolean {
  const aside = `${file}.${token}`
  writeFileSync(aside, JSON.stringify({ ...markOf(process.pid), token }))
  try {
    linkSync(aside, file)
    return true
  } catch {
    if (isLeftBehind(file)) rmSync(file, { force: true })
    return false
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Its holder has died, or the power went before the file reached the disk: linked whole, it is never half for others. */
function isLeftBehind(file: string): boolean {
  const holder = holderOf(file)
  return holder ? !isRunning(holder) : statSync(file, { throwIfNoEntry: false })?.size === 0
}

function holderOf(file: string): (ProcessMark & { token: string }) | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
