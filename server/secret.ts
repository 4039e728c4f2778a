import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The secret that signs sessions: from the settings, else made once and kept where only the owner reads it. */
export function readSecret(dataDir: string, fromSettings: string | undefined): string {
  if (fromSettings) return fromSettings
  const file = path.join(dataDir, 'auth-secret')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    const aside = `${file}.${process.pid}`
    writeFileSync(aside, randomBytes(32).toString('hex'), { mode: 0o600 })
    keepFirst(aside, file)
  }
  return readFileSync(file, 'utf8').trim()
}

/** Of two first starts at once both go on with the secret of the faster one. */
function keepFirst(aside: string, file: string): void {
  try {
    linkSync(aside, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(aside)
  }
}
