import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

test.each([
  ['PORT', 'abc', 'PORT must be a whole number from 1 to 65535'],
  ['PORT', '0', 'PORT must be a whole number from 1 to 65535'],
  ['PORT', '80.5', 'PORT must be a whole number from 1 to 65535'],
  ['DEMO', 'maybe', 'DEMO must be on or off'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be debug, info, warn, error or silent'],
  ['PAGE_CACHE_SECONDS', '-1', 'PAGE_CACHE_SECONDS must be a whole number from 0 to 3600'],
  ['AUTH_SECRET', 'short', 'AUTH_SECRET must have at least 32 characters'],
  ['TRUSTED_PROXIES', '10.0.0.1, nginx', 'TRUSTED_PROXIES must be addresses such as 10.0.0.5'],
  ['TRUSTED_PROXIES', '10.0.0.0/99', 'TRUSTED_PROXIES must be addresses such as 10.0.0.5'],
  ['DATABASE_URL', 'localhost', 'DATABASE_URL must look like postgresql://user:password@host:5432/database'],
])('%s=%s is refused by name, with what it should be', (name, value, says) => {
  expect(() => readEnv({ NODE_ENV: 'production', [name]: value })).toThrow(says)
})

test('what is empty or blank counts as not set', () => {
  const env = readEnv({ NODE_ENV: 'production', PORT: ' ', DEMO: '', TRUSTED_PROXIES: '10.0.0.5, 192.168.0.0/16,::1' })

  expect(env).toMatchObject({ PORT: 3000, DEMO: 'on', TRUSTED_PROXIES: ['10.0.0.5', '192.168.0.0/16', '::1'] })
})
