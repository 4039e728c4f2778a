import { afterAll } from 'vitest'
import { openDatabase } from '#server/database.ts'
import { createDatabase } from './test-run.ts'

const own = await createDatabase()

/** Each test file that imports this has a migrated, empty database to itself. */
export const databaseUrl = own.databaseUrl
export const prisma = openDatabase(databaseUrl, 8)

afterAll(async () => {
  await prisma.$disconnect()
  await own.drop()
})
