import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startServer, type StartedServer } from '#tests/support/server.ts'
import { get } from './client.ts'

let server: StartedServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.stop())

function report(type: string, body: string): Promise<Response> {
  return get('/csp-reports', { method: 'POST', headers: { 'Content-Type': type, Origin: server.origin }, body }, server)
}

test.each([
  [
    'in the older form',
    'application/csp-report',
    { 'csp-report': { 'document-uri': 'http://fair.test/zh', 'blocked-uri': 'http://old.test/a.js' } },
    'http://old.test/a.js',
  ],
  [
    'in the newer form',
    'application/reports+json',
    [{ type: 'csp-violation', body: { documentURL: 'http://fair.test/zh', blockedURL: 'http://new.test/b.js' } }],
    'http://new.test/b.js',
  ],
])('what a browser refused to load is said in the log, reported %s', async (_form, type, body, refused) => {
  const policy = (await get('/en', {}, server)).headers.get('content-security-policy')

  const answer = await report(type, JSON.stringify(body))

  expect(policy).toContain('report-uri /csp-reports')
  expect(answer.status).toBe(204)
  await vi.waitFor(() => expect(server.output()).toContain(`"page":"http://fair.test/zh","refused":"${refused}"`))
})

test.each([
  ['no JSON', '{"csp-report"', 400],
  ['an essay', JSON.stringify({ 'csp-report': { 'document-uri': 'a'.repeat(20_000) } }), 413],
  ['nothing that was meant', '[1, null, "x", {"body": 7}]', 204],
])('%s for a report is no trouble', async (_what, body, status) => {
  expect((await report('application/reports+json', body)).status).toBe(status)
})
