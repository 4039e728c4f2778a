// Ends with 0 when the migrations lead to exactly the schema of prisma/models, else with 2 and the difference.
import { runPrismaWithDatabase } from './run-prisma.mjs'

process.exitCode = await runPrismaWithDatabase([
  'migrate',
  'diff',
  '--from-migrations',
  'prisma/migrations',
  '--to-schema',
  'prisma',
  '--exit-code',
  ...process.argv.slice(2),
])
