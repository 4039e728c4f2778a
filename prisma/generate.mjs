// Writes the database client to prisma/generated. Prisma's tool would otherwise ask the network for an engine that
// generating does not use; prisma.config.ts names one that is here.
import { runPrisma } from './run-prisma.mjs'

process.exitCode = await runPrisma(['generate', '--no-hints'], {})
