import path from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const url = (protocols: string[], says: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), says)
const postgresUrl = url(['postgresql:', 'postgres:'], 'must look like postgresql://user:password@host:5432/database')

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: port.default(3000),
  HOST: z.string().default('0.0.0.0'),
  ORIGIN: url(['http:', 'https:'], 'must be an address such as https://fair.example.org').optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  MEILISEARCH_URL: url(['http:', 'https:'], 'must look like http://host:7700').optional(),
  MEILISEARCH_KEY: z.string().optional(),
  DEMO: z.enum(['on', 'off']).default('on'),
  RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  PAGE_CACHE_SECONDS: z.coerce.number().int().min(0).max(3600).default(10),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TRUSTED_PROXIES: z.string().default(''),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Env = ReturnType<typeof readEnv>

/** The only reader of the environment; a wrong setting ends the start with one line that names it. */
export function readEnv(source: NodeJS.ProcessEnv = process.env) {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(filled)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new SettingError(`${issue?.path.join('.')} ${issue?.message} (see .env.example)`)
  }
  const env = parsed.data
  return {
    ...env,
    DATA_DIR: path.resolve(env.DATA_DIR),
    origin: new URL(env.ORIGIN ?? `http://localhost:${env.PORT}`).origin,
    // Without a public address the site is somebody's own machine, reached by either name.
    origins: env.ORIGIN
      ? [new URL(env.ORIGIN).origin]
      : [`http://localhost:${env.PORT}`, `http://127.0.0.1:${env.PORT}`],
    isDevelopment: env.NODE_ENV === 'development',
  }
}

/** Something the person who starts the server can mend; shown as one line, without a stack. */
export class SettingError extends Error {}
