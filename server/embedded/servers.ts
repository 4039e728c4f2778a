import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { withLock } from './lock.ts'
import { addressOf, ensureMeilisearch, prepareMeilisearchHome, stopMeilisearch } from './meilisearch.ts'
import { ensurePostgres, stopPostgres } from './postgres.ts'
import { isRunning, markOf } from './processes.ts'
import { readRegister, writeRegister, type Register } from './register.ts'
import { supervise } from './supervise.ts'

export interface ServerSettings {
  DATA_DIR: string
  DATABASE_URL?: string | undefined
  MEILISEARCH_URL?: string | undefined
  MEILISEARCH_KEY?: string | undefined
}

export interface ServerOptions {
  /** For tests: PostgreSQL without durability. */
  fast?: boolean
  withoutSearch?: boolean
  report?: (line: string) => void
}

export interface OpenServers {
  databaseUrl: string
  meilisearch: { url: string; key: string } | null
  stop(): Promise<void>
}

/**
 * Database and search engine of a site: the addresses in the settings, else embedded ones on the data folder. Processes
 * on one folder share them: the first starts them, all keep them alive, the last one out stops them.
 */
export async function openServers(settings: ServerSettings, options: ServerOptions = {}): Promise<OpenServers> {
  const folder = openFolder(settings.DATA_DIR, options)
  const [databaseUrl, meilisearch] = await folder.enter(() =>
    Promise.all([
      settings.DATABASE_URL ?? folder.postgres(),
      options.withoutSearch ? null : (ownMeilisearch(settings) ?? folder.meilisearch()),
    ]),
  )
  return { databaseUrl, meilisearch, stop: () => folder.leave() }
}

function ownMeilisearch(settings: ServerSettings): { url: string; key: string } | null {
  const url = settings.MEILISEARCH_URL?.replace(/\/$/, '')
  return url ? { url, key: settings.MEILISEARCH_KEY ?? '' } : null
}

/** One process's stay on a data folder. */
function openFolder(dataDir: string, { fast = false, report = toStandardError }: ServerOptions) {
  const me = { ...markOf(process.pid), id: randomUUID() }
  const endings: (() => Promise<void>)[] = []
  const locked = <T>(work: () => Promise<T>): Promise<T> => withLock(path.join(dataDir, 'servers.lock'), work)

  function note(changes: Partial<Register>): void {
    const register = { ...readRegister(dataDir), ...changes }
    writeRegister(dataDir, { ...register, users: [...register.users.filter((one) => one.id !== me.id), me] })
  }

  async function ensureNotedPostgres(port?: number) {
    const postgres = await ensurePostgres({ dataDir, fast, port })
    note({ postgres })
    return postgres
  }

  return {
    enter: <T>(work: () => Promise<T>): Promise<T> => locked(work),

    async postgres(): Promise<string> {
      const running = await ensureNotedPostgres()
      endings.push(
        supervise(running, async () => {
          report('PostgreSQL is gone; starting it again')
          return locked(() => ensureNotedPostgres(running.port))
        }),
      )
      return running.url
    },

    async meilisearch(): Promise<{ url: string; key: string } | null> {
      const home = prepareMeilisearchHome(dataDir)
      if (!home) return null
      const address = await addressOf(home, readRegister(dataDir).meilisearch)
      const ensureNoted = async () => {
        const meilisearch = await ensureMeilisearch(home, address, readRegister(dataDir).meilisearch)
        note({ meilisearch })
        return meilisearch
      }
      const running = await ensureNoted().catch((error: Error) => {
        report(error.message)
        return null
      })
      endings.push(
        supervise(running, async () => {
          report('Meilisearch is gone; starting it again')
          return locked(ensureNoted)
        }),
      )
      return { url: address.url, key: address.key }
    },

    async leave(): Promise<void> {
      await Promise.all(endings.map((end) => end()))
      await locked(async () => {
        const register = readRegister(dataDir)
        const users = register.users.filter((one) => one.id !== me.id)
        if (users.length === 0) await stopAll(register)
        writeRegister(dataDir, { ...register, users })
      })
    },
  }
}

async function stopAll({ postgres, meilisearch }: Register): Promise<void> {
  await Promise.all([
    postgres && isRunning(postgres) && stopPostgres(postgres),
    meilisearch && isRunning(meilisearch) && stopMeilisearch(meilisearch),
  ])
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`)
}
