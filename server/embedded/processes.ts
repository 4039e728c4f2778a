import { execFileSync, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessMark {
  pid: number
  startedAt: string
}

export function markOf(pid: number): ProcessMark {
  return { pid, startedAt: startOf(pid) }
}

export function isRunning(mark: ProcessMark): boolean {
  return isAlive(mark.pid) && startOf(mark.pid) === mark.startedAt
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return !isZombie(pid)
}

/** Also true of a child that never came to be. */
export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

/** Name of the program behind a process number; empty where nobody can tell. */
export function programOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/** Sends the polite signal, then, when the time is up, the one that cannot be refused. */
export async function endProcess(
  pid: number,
  polite: NodeJS.Signals,
  last: NodeJS.Signals,
  within: number,
): Promise<void> {
  signal(pid, polite)
  if (await isGone(pid, within)) return
  signal(pid, last)
  await isGone(pid, within)
}

/** Waits until `check` holds, at most `within` milliseconds; says whether it came true. */
export async function waitUntil(check: () => boolean | Promise<boolean>, within: number, every = 15): Promise<boolean> {
  const end = performance.now() + within
  for (;;) {
    if (await check()) return true
    if (performance.now() > end) return false
    await new Promise((resume) => setTimeout(resume, every))
  }
}

function isGone(pid: number, within: number): Promise<boolean> {
  return waitUntil(() => !isAlive(pid), within)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself in the meantime.
  }
}

/** A child nobody has waited for yet still has a number, but is gone; in containers without an init it stays for good. */
function isZombie(pid: number): boolean {
  return statOf(pid)[0] === 'Z'
}

function startOf(pid: number): string {
  if (process.platform === 'linux') return statOf(pid)[19] ?? ''
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/** Fields of /proc/<pid>/stat from the third on; the second may hold blanks and brackets. */
function statOf(pid: number): string[] {
  if (process.platform !== 'linux') return []
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}
