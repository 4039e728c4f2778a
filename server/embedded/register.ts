import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isRunning, type ProcessMark } from './processes.ts'

export interface RunningServer extends ProcessMark {
  url: string
  port: number
}

export interface Register {
  postgres: RunningServer | null
  meilisearch: (RunningServer & { key: string }) | null
  /** Who uses the servers; the last one to leave stops them. */
  users: (ProcessMark & { id: string })[]
}

/** What runs on a data folder, for commands beside a running site: servers.json. */
export function readRegister(dataDir: string): Register {
  try {
    const register: Register = JSON.parse(readFileSync(fileOf(dataDir), 'utf8'))
    return { ...register, users: register.users.filter(isRunning) }
  } catch {
    return { postgres: null, meilisearch: null, users: [] }
  }
}

/** Only under the lock of the folder. It holds passwords, so only its owner may read it. */
export function writeRegister(dataDir: string, register: Register): void {
  const file = fileOf(dataDir)
  if (register.users.length === 0) return rmSync(file, { force: true })
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(register, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function fileOf(dataDir: string): string {
  return path.join(dataDir, 'servers.json')
}
