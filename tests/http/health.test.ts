import { expect, test } from 'vitest'
import { getJson, getText } from './client.ts'

test('the process lives, and is ready while its database and search answer', async () => {
  expect(await getJson('/healthz')).toEqual({ alive: true })
  expect(await getJson('/readyz')).toEqual({
    ready: true,
    database: true,
    search: { engine: 'meilisearch', pending: expect.any(Number) },
  })
})

test('metrics are Prometheus text that counts requests by route template, not by address', async () => {
  await getText('/en/search?q=a-word-nobody-searches')
  const metrics = await getText('/metrics')

  expect(metrics).toMatch(/^# HELP \w+ /m)
  expect(metrics).toMatch(/^# TYPE \w+ histogram$/m)
  for (const line of metrics.split('\n'))
    expect(line).toMatch(/^($|# (HELP|TYPE) |[a-z_:][\w:]*(\{.*\})? [-+\d.eNaInf]+( \d+)?$)/i)
  expect(metrics).not.toContain('a-word-nobody-searches')
})
