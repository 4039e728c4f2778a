import { openDatabase } from '#server/database.ts'
import type { Ctx } from '#app/core/ctx.ts'
import { runImport } from '#app/modules/imports/run-import.server.ts'

/** Imports a file of products in a process of its own; dies without a word after `dieAfter` rows. Prints what it took. */
const [databaseUrl = '', path = '', dieAfter = '0'] = process.argv.slice(2)
const prisma = openDatabase(databaseUrl, 3)
const ctx = {
  infra: { prisma },
  db: prisma,
  actor: { kind: 'visitor' },
  locale: 'en',
  now: new Date(),
} as unknown as Ctx
const report = await runImport(ctx, {
  kind: 'PRODUCTS',
  format: 'csv',
  source: { path, fileName: 'child.csv' },
  onProgress({ rows }) {
    if (dieAfter !== '0' && rows >= Number(dieAfter)) process.kill(process.pid, 'SIGKILL')
  },
})
process.stdout.write(
  JSON.stringify({ created: report.created, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }),
)
await prisma.$disconnect()
