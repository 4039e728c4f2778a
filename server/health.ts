import type { RequestHandler } from 'express'
import type { Infra } from '#app/core/ctx.ts'

/** Ready once started and while the database answers; a missing Meilisearch is told but takes nothing out of service. */
export function readiness(infra: Infra, isStarted: () => boolean): RequestHandler {
  return (_request, response, next) => {
    checkAll(infra, isStarted()).then((report) => response.status(report.ready ? 200 : 503).json(report), next)
  }
}

async function checkAll(infra: Infra, isStarted: boolean) {
  const database = await infra.prisma.$queryRaw`select 1 as one`.then(
    () => true,
    () => false,
  )
  const search = await infra.search.status().catch(() => null)
  return { ready: isStarted && database && search !== null, database, search }
}
