import type { Hono } from 'hono'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface HealthParts {
  /** Answers when the database does. */
  readonly ping: () => Promise<void>
  readonly isStopping: () => boolean
}

/** `/healthz` (the process lives), `/readyz` (it can serve), `/metrics` (Prometheus; routes and codes, never a person). */
export function health(app: Hono, parts: HealthParts): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'selaras_http_seconds',
    help: 'Time to answer',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  const failures = new Counter({
    name: 'selaras_http_failures',
    help: 'Answers with status 500 and above',
    registers: [registry],
  })

  app.use('*', async (http, next) => {
    const stop = durations.startTimer({ method: http.req.method })
    await next()
    stop({ status: String(http.res.status) })
    if (http.res.status >= 500) failures.inc()
  })
  app.get('/healthz', (http) => http.json({ status: 'ok' }))
  app.get('/readyz', async (http) => {
    if (parts.isStopping()) return http.json({ status: 'stopping' }, 503)
    const isUp = await parts.ping().then(
      () => true,
      () => false,
    )
    return isUp ? http.json({ status: 'ok' }) : http.json({ status: 'database unreachable' }, 503)
  })
  app.get('/metrics', async (http) =>
    http.text(await registry.metrics(), 200, { 'content-type': registry.contentType }),
  )
}
