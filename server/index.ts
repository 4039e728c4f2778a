import { createServer, type RequestListener, type Server } from 'node:http'
import { createApp } from './app.ts'
import { createClosers } from './closers.ts'
import { withDatabaseLock } from './database.ts'
import { createDemoProgress } from './demo-progress.ts'
import { DEMO_LOCK, DEMO_SIGN_INS, loadDemo } from './demo.ts'
import { openServers } from './embedded/servers.ts'
import { readEnv, SettingError, type Env } from './env.ts'
import { claimFolder, requireFolder, toLine, toPortTrouble } from './start-trouble.ts'
import { createInfra } from './infra.ts'
import { followLauncher } from './launcher.ts'
import { createHandlers } from './jobs/handlers.ts'
import { startWorker } from './jobs/worker.ts'
import { createSystemContext } from './load-context.ts'
import { migrate } from './migrate.ts'
import { openRealtime } from './realtime/realtime.ts'
import { openBuiltSite, openDevelopmentSite } from './site.ts'
import { askToComeAgain } from './starting-page.ts'

const STOP_WITHIN = 8_000
/** Ten thousand Chinese characters in an address, percent-encoded, are 90 kB; a longer line gets 431. */
const MAX_HEADER_BYTES = 128 * 1024

const closers = createClosers({ patience: STOP_WITHIN, exitCodeOfSignal: 0 })
followLauncher(process.argv, () => void closers.closeAndExit(0))
try {
  await start(readEnv())
} catch (error) {
  if (!closers.isClosing()) process.stderr.write(`Caravanserai cannot start: ${toLine(error)}\n`)
  await closers.closeAndExit(1)
}

/** Database first, then demo and pages, last what search needs; whatever is open is closed in reverse, also half-way. */
async function start(env: Env): Promise<void> {
  const door: { answer: RequestListener } = { answer: askToComeAgain(env) }
  const httpServer = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) =>
    door.answer(request, response),
  )
  requireFolder(env.DATA_DIR)
  if (!env.DATABASE_URL) closers.add(await claimFolder(env.DATA_DIR))
  await claimPort(httpServer, env)
  closers.add(async () => httpServer.close())
  const opening = openServers(env)
  closers.addSlow(async () => (await opening).stop())
  const servers = await opening
  await migrate(servers.databaseUrl, { onWait: (line) => process.stdout.write(`${line}\n`) })
  const realtime = openRealtime(httpServer, env.origins)
  const { infra, search, auth, close } = createInfra(env, servers, realtime)
  closers.add(close)
  const site = env.isDevelopment ? await openDevelopmentSite(httpServer) : await openBuiltSite()
  if (env.RATE_LIMITS === 'off') infra.log.warn({}, 'RATE LIMITS ARE OFF: for benchmarks and load tests only')
  const progress = createDemoProgress(process.stdout)
  await withDatabaseLock(servers.databaseUrl, { key: DEMO_LOCK, onWait: progress.waits }, () =>
    loadDemo(createSystemContext(infra), { isWanted: env.DEMO === 'on', progress }),
  )

  let isStarted = false
  door.answer = createApp(env, infra, auth, { ...site, isStarted: () => isStarted })
  closers.add(search.stop, async () => {
    httpServer.closeAllConnections()
    await realtime.close()
  })
  await search.start()
  const worker = await startWorker(
    servers.databaseUrl,
    createHandlers(search),
    () => createSystemContext(infra),
    infra.log,
  )
  closers.add(worker.stop)
  isStarted = true
  announce(env)
}

/** The port is taken before anything slow happens, so that a second start fails at once. */
async function claimPort(server: Server, env: Env): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new SettingError(toPortTrouble(error, env)))
    })
    server.listen(env.PORT, env.HOST, resolve)
  })
}

function announce(env: Env): void {
  const lines = [
    '',
    `  Caravanserai is open:  ${env.origin}`,
    `  Everything it keeps:   ${env.DATA_DIR}`,
    ...(env.DEMO === 'on'
      ? ['', '  Demo people, all with the password caravanserai-demo:', ...DEMO_SIGN_INS.map((one) => `    ${one}`)]
      : []),
    '',
    '  Ctrl-C stops everything.',
    '',
  ]
  process.stdout.write(lines.join('\n'))
}
