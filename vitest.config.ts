import { defineConfig } from 'vitest/config'

const set = (name: string) => `tests/support/set-up-${name}.ts`
const apart = { hookTimeout: 120_000, teardownTimeout: 30_000, pool: 'forks' as const }

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['app/**/*.test.ts', 'search/**/*.test.ts', 'server/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: set('run'),
          testTimeout: 30_000,
          ...apart,
        },
      },
      {
        test: {
          name: 'http',
          include: ['tests/http/**/*.test.ts', 'tests/realtime/**/*.test.ts'],
          globalSetup: set('site'),
          testTimeout: 30_000,
          ...apart,
        },
      },
      {
        test: {
          name: 'relevance',
          include: ['tests/relevance/**/*.test.ts'],
          globalSetup: set('site'),
          testTimeout: 120_000,
          ...apart,
        },
      },
    ],
  },
})
