import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'

const whole = (min: number, max: number) => {
  const says = `must be a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d{1,9}$/, says)
    .transform(Number)
    .pipe(z.number(says).min(min, says).max(max, says))
}
const choice = <const T extends string>(...values: T[]) => z.enum(values, `must be ${toWords(values)}`)
const url = (protocols: string[], says: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), says)
const postgresUrl = url(['postgresql:', 'postgres:'], 'must look like postgresql://user:password@host:5432/database')

const schema = z.object({
  NODE_ENV: choice('development', 'production', 'test').default('production'),
  PORT: whole(1, 65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  ORIGIN: url(['http:', 'https:'], 'must be an address such as https://fair.example.org').optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  MEILISEARCH_URL: url(['http:', 'https:'], 'must look like http://host:7700').optional(),
  MEILISEARCH_KEY: z.string().optional(),
  DEMO: choice('on', 'off').default('on'),
  RATE_LIMITS: choice('on', 'off').default('on'),
  PAGE_CACHE_SECONDS: whole(0, 3600).default(10),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .refine((all) => all.every(isProxy), 'must be addresses such as 10.0.0.5 or 10.0.0.0/8, separated by commas'),
  LOG_LEVEL: choice('debug', 'info', 'warn', 'error', 'silent').default('warn'),
})

function toWords(values: readonly string[]): string {
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}

/** An address, a network, or one of the names that Express has for its own networks. */
function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', bits, rest] = text.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most)
  return isIP(address) > 0 && isNetwork && rest === undefined
}

export type Env = ReturnType<typeof readEnv>

/** The only reader of the environment; a wrong setting ends the start with one line that names it. */
export function readEnv(source: NodeJS.ProcessEnv = process.env) {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
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

/** Settings of the file `.env` in the current folder, for what the environment itself leaves open. */
export function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/** Something the person who starts the server can mend; shown as one line, without a stack. */
export class SettingError extends Error {}
