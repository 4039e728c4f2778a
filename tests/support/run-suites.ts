import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { openTestRun } from './test-run.ts'
import { countPlaywright, countVitest, type Count } from './count-results.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const REPORTS = path.join(ROOT, '.cache/test-reports')
const PROJECTS = ['unit', 'integration', 'http', 'relevance']

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const run = await openTestRun()
const counts: Count[] = []
for (const project of PROJECTS) counts.push(await runVitest(project))
counts.push(await runPlaywright())
await run.stop()

const failed = counts.reduce((sum, count) => sum + count.failed, 0)
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
process.stdout.write(
  `\n${counts.map((count) => `${count.suite}: ${count.passed} passed, ${count.failed} failed`).join('\n')}\n`,
)
for (const name of counts.flatMap((count) => count.skipped))
  process.stdout.write(`skipped, which counts as failed: ${name}\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

async function runVitest(project: string): Promise<Count> {
  const report = path.join(REPORTS, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const flags = ['run', '--project', project, '--passWithNoTests', ...reporters]
  const code = await runTool(project, ['node_modules/vitest/vitest.mjs', ...flags], {})
  return countVitest(project, code, readReport(report))
}

async function runPlaywright(): Promise<Count> {
  const report = path.join(REPORTS, 'e2e.json')
  const flags = ['test', '--pass-with-no-tests', '--reporter=list,json']
  const code = await runTool('e2e', ['node_modules/@playwright/test/cli.js', ...flags], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  return countPlaywright('e2e', code, readReport(report))
}

function runTool(suite: string, commandLine: string[], settings: Record<string, string>): Promise<number> {
  const start = performance.now()
  process.stdout.write(`\n── ${suite}\n`)
  const env = { ...process.env, ...settings }
  const child = spawn(process.execPath, commandLine, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      process.stdout.write(`── ${suite}: ${Math.round((performance.now() - start) / 1000)} s\n`)
      resolve(code ?? 1)
    })
  })
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
