import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { isDomainError } from '#app/core/errors.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { loadCategories } from '#app/modules/imports/load-categories.server.ts'
import { detectFormat, detectKind, type ImportFormat } from '#app/modules/imports/named-rows.server.ts'
import type { ImportReport } from '#app/modules/imports/report.ts'
import { runImport } from '#app/modules/imports/run-import.server.ts'
import type { ImportKind } from '#prisma/enums.ts'
import type { Search } from '#search/index.ts'
import { LEADER_LOCK } from '#search/sync/locks.ts'
import { openServers } from './embedded/servers.ts'
import { readEnv, SettingError } from './env.ts'
import { toProblemLines, toProgressLine, toTable, toWords } from './import-report.ts'
import { createInfra } from './infra.ts'
import { createSystemContext } from './load-context.ts'
import { migrate } from './migrate.ts'

const USAGE = `usage: npm run import -- [--exhibition SLUG] [--images DIR|ZIP] [--dry-run] FILE…
       npm run import -- products --jsonl FILE|-

FILE is .csv, .xlsx or .jsonl; exhibitors and products are told apart by the first row.`

interface Options {
  files: string[]
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

try {
  process.exitCode = await main(readOptions(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof SettingError) && !isDomainError(error)) throw error
  const says = isDomainError(error) ? toRefusal(error.code, error.field) : error.message
  process.stderr.write(`${says}\n`)
  process.exitCode = 1
}
process.exit()

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
    return { files, exhibition: values.exhibition, images: values.images, isDry: values['dry-run'] }
  } catch (error) {
    throw error instanceof SettingError
      ? error
      : new SettingError(`${error instanceof Error ? error.message : ''}\n${USAGE}`)
  }
}

/** Works beside a running server or alone, and ends when what was imported can be found. */
async function main(options: Options): Promise<number> {
  const env = readEnv()
  const servers = await openServers(env)
  await migrate(servers.databaseUrl)
  const { infra, search, close } = createInfra({ ...env, LOG_LEVEL: 'warn' }, servers)
  const ctx = createSystemContext(infra)
  const spool = path.join(env.DATA_DIR, 'tmp', `import-${process.pid}.jsonl`)
  try {
    await loadCategories(ctx, path.join(import.meta.dirname, '../prisma/seed/categories'))
    const sheets = await Promise.all(options.files.map((file) => recognize(file, spool)))
    const done = await importAll(ctx, sheets, options)
    if (!options.isDry) await waitUntilSearchable(ctx, search)
    print([...toTable(done), options.isDry ? 'A dry run: nothing was written.' : 'Everything imported can be found.'])
    return done.some(({ report }) => report.refused > 0) ? 1 : 0
  } finally {
    await rm(spool, { force: true })
    await search.stop()
    await close()
    await servers.stop()
  }
}

async function recognize(file: string, spool: string): Promise<Sheet> {
  if (file === '-') {
    await mkdir(path.dirname(spool), { recursive: true })
    await pipeline(process.stdin, createWriteStream(spool))
    return { path: spool, fileName: 'standard input', format: 'jsonl', kind: 'PRODUCTS' }
  }
  const fileName = path.basename(file)
  const format = await detectFormat(file, fileName).catch((error: unknown) => {
    if (isDomainError(error)) throw error
    throw new SettingError(`${file} cannot be read`)
  })
  return { path: file, fileName, format, kind: await detectKind(file, format) }
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
  if (leaders.length === 0) await search.start()
  await search.sync.drain()
  if (leaders.length > 0) await search.counted()
}

function toRefusal(code: string, field: string | undefined): string {
  const values = field === undefined ? {} : { field, value: field }
  return `${toWords(code, values)} ${toWords(`${code}_hint`, values)}`
}

function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}
