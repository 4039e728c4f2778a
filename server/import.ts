import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { isDomainError, type DomainError } from '#app/core/errors.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { loadCategories } from '#app/modules/imports/load-categories.server.ts'
import { detectFormat, detectKind, type ImportFormat } from '#app/modules/imports/named-rows.server.ts'
import type { ImportReport } from '#app/modules/imports/report.ts'
import { runImport } from '#app/modules/imports/run-import.server.ts'
import type { ImportKind } from '#prisma/enums.ts'
import type { Search } from '#search/index.ts'
import { LEADER_LOCK } from '#search/sync/locks.ts'
import { createClosers } from './closers.ts'
import { isAlive } from './embedded/processes.ts'
import { openServers } from './embedded/servers.ts'
import { loadEnvFile, readEnv, SettingError } from './env.ts'
import { toProblemLines, toProgressLine, toTable, toWords } from './import-report.ts'
import { createInfra } from './infra.ts'
import { createSystemContext } from './load-context.ts'
import { migrate } from './migrate.ts'
import { requireFolder, toLine } from './start-trouble.ts'

const USAGE = `usage: npm run import -- [--exhibition SLUG] [--images DIR|ZIP] [--dry-run] FILE…
       npm run import -- products --jsonl FILE|-

FILE is .csv, .xlsx or .jsonl; exhibitors and products are told apart by the first row.`

const REFUSED =
  'Nothing was written of a batch (250 rows) with a refused row: its other rows are held back. Mend the rows and run the command again.'
const STOP_WITHIN = 10_000

interface Options {
  files: string[]
  /** Those of the files that were said to be JSON lines, whatever their names. */
  jsonl: Set<string>
  exhibition: string | undefined
  images: string | undefined
  isDry: boolean
}

interface Sheet {
  path: string
  fileName: string
  format: ImportFormat
  kind: ImportKind
}

const closers = createClosers({
  patience: STOP_WITHIN,
  onSignal: () => process.stderr.write('Stopped. What was written stays; the same command goes on from there.\n'),
  exitCodeOfSignal: 130,
})
try {
  await closers.closeAndExit(await main(process.argv.slice(2)))
} catch (error) {
  if (!closers.isClosing()) process.stderr.write(`${isDomainError(error) ? toRefusal(error) : toLine(error)}\n`)
  await closers.closeAndExit(1)
}

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    print([USAGE])
    return 0
  }
  return importFiles(readOptions(args))
}

function readOptions(args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        exhibition: { type: 'string' },
        images: { type: 'string' },
        jsonl: { type: 'string', multiple: true },
        'dry-run': { type: 'boolean', default: false },
      },
    })
    const named = positionals.filter((one, index) => index > 0 || !['products', 'exhibitors'].includes(one))
    const files = [...named, ...(values.jsonl ?? [])]
    if (files.length === 0) throw new SettingError(USAGE)
    return {
      files,
      jsonl: new Set(values.jsonl),
      exhibition: values.exhibition,
      images: values.images,
      isDry: values['dry-run'],
    }
  } catch (error) {
    throw error instanceof SettingError
      ? error
      : new SettingError(`${error instanceof Error ? error.message.split('. ')[0] : ''}\n${USAGE}`)
  }
}

/** Works beside a running server or alone, and ends when what was imported can be found. */
async function importFiles(options: Options): Promise<number> {
  loadEnvFile()
  const env = readEnv()
  requireFolder(env.DATA_DIR)
  const opening = openServers(env)
  closers.addSlow(async () => (await opening).stop())
  const servers = await opening
  await migrate(servers.databaseUrl, { onWait: (line) => print([line]) })
  const { infra, search, close } = createInfra({ ...env, LOG_LEVEL: 'warn' }, servers)
  closers.add(close, search.stop)
  const ctx = createSystemContext(infra)
  const spool = path.join(env.DATA_DIR, 'tmp', `import-${process.pid}.jsonl`)
  closers.add(() => rm(spool, { force: true }))
  await loadCategories(ctx, path.join(import.meta.dirname, '../prisma/seed/categories'))
  const sheets = await Promise.all(options.files.map((file) => recognize(file, spool, options.jsonl.has(file))))
  const done = await importAll(ctx, sheets, options)
  const isRefused = done.some(({ report }) => report.refused > 0)
  if (!options.isDry) await waitUntilSearchable(ctx, search)
  print([
    ...toTable(done),
    ...(isRefused ? [REFUSED] : []),
    options.isDry ? 'A dry run: nothing was written.' : 'Everything imported can be found.',
  ])
  return isRefused ? 1 : 0
}

async function recognize(file: string, spool: string, isJsonl: boolean): Promise<Sheet> {
  if (file === '-') {
    await mkdir(path.dirname(spool), { recursive: true })
    await removeLeftSpools(path.dirname(spool))
    await pipeline(process.stdin, createWriteStream(spool))
    return { path: spool, fileName: 'standard input', format: 'jsonl', kind: 'PRODUCTS' }
  }
  const fileName = path.basename(file)
  const detected = await detectFormat(file, fileName).catch((error: unknown) => {
    if (isDomainError(error)) throw error
    throw new SettingError(`${file} cannot be read`)
  })
  const format = isJsonl && detected === 'csv' ? 'jsonl' : detected
  return { path: file, fileName, format, kind: await detectKind(file, format) }
}

/** What importers that were killed had read from their standard input. */
async function removeLeftSpools(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^import-(\d+)\.jsonl$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) await rm(path.join(folder, name), { force: true })
  }
}

/** Exhibitors go first, whatever the order of the files. */
async function importAll(
  ctx: Ctx,
  sheets: Sheet[],
  options: Options,
): Promise<{ fileName: string; report: ImportReport }[]> {
  const done: { fileName: string; report: ImportReport }[] = []
  const expectedOrganizations = new Set<string>()
  for (const sheet of sheets.sort((a, b) => a.kind.localeCompare(b.kind))) {
    const { fileName, kind, format } = sheet
    const report = await runImport(ctx, {
      kind,
      format,
      source: { path: sheet.path, fileName },
      dryRun: options.isDry,
      onProgress: (progress) => print([toProgressLine(fileName, progress)]),
      ...(options.exhibition === undefined ? {} : { exhibition: options.exhibition }),
      ...(options.images === undefined ? {} : { images: options.images }),
      ...(options.isDry ? { expectedOrganizations } : {}),
    })
    print([
      ...toProblemLines(report.errors, `${fileName}, refused`),
      ...toProblemLines(report.warnings, `${fileName}, to look at`),
    ])
    done.push({ fileName, report })
  }
  return done
}

/** A running server indexes what was written; without one this process does. */
async function waitUntilSearchable(ctx: Ctx, search: Search): Promise<void> {
  print(['Waiting for the search index …'])
  const leaders = await ctx.db.$queryRaw<unknown[]>`
    select 1 from pg_locks where locktype = 'advisory' and objid::bigint = ${LEADER_LOCK}::bigint and granted
      and database = (select oid from pg_database where datname = current_database())`
  if (leaders.length === 0) await search.startIndexing()
  await search.sync.drain()
  if (leaders.length > 0) await search.counted()
}

function toRefusal({ code, field }: DomainError): string {
  const values = field === undefined ? {} : { field, value: field }
  return `${toWords(code, values)} ${toWords(`${code}_hint`, values)}`
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}
