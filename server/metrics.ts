import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Prometheus text at /metrics: the process, and how long each kind of answer took. */
export function createMetrics(): { measure: RequestHandler; show: RequestHandler } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'caravanserai_http_request_duration_seconds',
    help: 'Time from the request line to the last byte of the answer',
    labelNames: ['method', 'area', 'status'],
    buckets: [0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  return {
    measure(request, response, next) {
      const stop = durations.startTimer({ method: request.method, area: areaOf(request.path) })
      response.once('finish', () => stop({ status: String(response.statusCode) }))
      next()
    },
    show(_request, response, next) {
      registry.metrics().then((text) => response.type(registry.contentType).send(text), next)
    },
  }
}

/** A handful of areas, so that hostile addresses cannot make endless series. */
function areaOf(path: string): string {
  const [first, second] = path.split('/').slice(1)
  if (first === 'api') return second === 'v1' ? 'api' : 'auth'
  if (first === 'media' || first === 'assets') return first
  return /^(en|zh|ru|ur|ro)$/.test(first ?? '') ? 'page' : 'other'
}
