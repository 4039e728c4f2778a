import { defineConfig } from 'prisma/config'

// Nothing is downloaded: generating needs no engine at all, migrating uses the one built for WebAssembly.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= new URL('./prisma/schema-engine.mjs', import.meta.url).pathname
process.env.CHECKPOINT_DISABLE = '1'

export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://127.0.0.1/postgres' },
})
