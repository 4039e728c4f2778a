import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { createEmptyDatabase } from '#tests/support/test-run.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')

test('the migrations lead to exactly the schema of the models', async () => {
  const database = await createEmptyDatabase()
  const env = { ...process.env, DATABASE_URL: database.databaseUrl }

  const difference = await promisify(execFile)(process.execPath, ['prisma/drift.mjs'], { cwd: ROOT, env }).then(
    () => '',
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  )

  await database.drop()
  expect(difference).toBe('')
})
