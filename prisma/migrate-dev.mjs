// Writes the next migration from what changed in prisma/models, applies it, and generates the client again:
//   npm run db:migrate -- --name add_meetings
import { runPrismaWithDatabase } from './run-prisma.mjs'

process.exitCode = await runPrismaWithDatabase(['migrate', 'dev', ...process.argv.slice(2)])
