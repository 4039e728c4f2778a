import type { RequestHandler } from 'express'
import type { Infra } from '#app/core/ctx.ts'

/** Ready while the database answers; a missing Meilisearch is told but does not take the process out of service. */
export function readiness(infra: Infra): RequestHandler {
  return (_request, response, next) => {
    checkAll(infra).then((report) => response.status(report.ready ? 200 : 503).json(report), next)
  }
}

async function checkAll(infra: Infra) {
  const database = await infra.prisma.$queryRaw`select 1 as one`.then(
    () => true,
    () => false,
  )
  const search = await infra.search.status().catch(() => null)
  return { ready: database && search !== null, database, search }
}
