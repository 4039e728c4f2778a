import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createApp } from './app.ts'
import { loadDemo, DEMO_SIGN_INS } from './demo.ts'
import { openServers } from './embedded/servers.ts'
import { readEnv, SettingError, type Env } from './env.ts'
import { createInfra } from './infra.ts'
import { createHandlers } from './jobs/handlers.ts'
import { startWorker } from './jobs/worker.ts'
import { createSystemContext } from './load-context.ts'
import { migrate } from './migrate.ts'
import { openRealtime } from './realtime/realtime.ts'
import { openBuiltSite, openDevelopmentSite } from './site.ts'

const STOP_WITHIN = 8_000

try {
  await start(readEnv())
} catch (error) {
  if (!(error instanceof SettingError)) throw error
  process.stderr.write(`Caravanserai cannot start: ${error.message}\n`)
  process.exit(1)
}

/** Database first, then demo and pages, last what search needs; whatever is open is closed in reverse, also half-way. */
async function start(env: Env): Promise<void> {
  const closers = closeOnSignal()
  const door = { answer: askToComeAgain }
  const httpServer = createServer((request, response) => door.answer(request, response))
  await claimPort(httpServer, env)
  const servers = await openServers(env)
  closers.push(servers.stop)
  await migrate(servers.databaseUrl)
  const realtime = openRealtime(httpServer, env.origins)
  const { infra, search, auth, close } = createInfra(env, servers, realtime)
  closers.push(close)
  const site = env.isDevelopment ? await openDevelopmentSite(httpServer) : await openBuiltSite()
  if (env.RATE_LIMITS === 'off') infra.log.warn({}, 'RATE LIMITS ARE OFF: for benchmarks and load tests only')
  await loadDemo(createSystemContext(infra), { isWanted: env.DEMO === 'on' })

  let isStarted = false
  door.answer = createApp(env, infra, auth, { ...site, isStarted: () => isStarted })
  closers.push(search.stop, async () => {
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
  closers.push(worker.stop)
  isStarted = true
  announce(env)
}

/** Until the site is ready: alive, but not yet of use. */
function askToComeAgain(request: IncomingMessage, response: ServerResponse): void {
  const isHealth = request.url === '/healthz'
  response.writeHead(isHealth ? 200 : 503, { 'Retry-After': '2', 'Content-Type': 'application/json' })
  response.end(JSON.stringify(isHealth ? { alive: true } : { code: 'core.starting', messageKey: 'core.starting' }))
}

/** The port is taken before anything slow happens, so that a second start fails at once. */
async function claimPort(server: Server, env: Env): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const says = error.code === 'EADDRINUSE' ? `port ${env.PORT} is taken; set PORT to a free one` : error.message
      reject(new SettingError(says))
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

/** What is pushed here is closed at Ctrl-C, the last first; a second signal or a hang does not keep the process. */
function closeOnSignal(): (() => Promise<unknown>)[] {
  const closers: (() => Promise<unknown>)[] = []
  let isStopping = false
  async function stop(): Promise<void> {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), STOP_WITHIN).unref()
    for (const close of closers.reverse()) await close().catch(() => undefined)
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
  return closers
}
